package dev.interlude.activity;

import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Which activities the log holds of a person, where there are very many. */
final class ActivityKeys {

  private ActivityKeys() {}

  /**
   * Source and id of every record that the log holds at this moment.
   *
   * @param person as in the records' keys
   */
  static List<String> of(String person) {
    Map<String, Object> config =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            Infrastructure.shared().broker().bootstrapServers(),
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            20_000);
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(
          consumer.partitionsFor(Topics.ACTIVITIES.name()).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList());
      consumer.seekToBeginning(consumer.assignment());
      var keys = new ArrayList<String>();
      Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(500)).forEach(found -> add(found, person, keys));
      }
      return keys;
    }
  }

  private static void add(ConsumerRecord<String, byte[]> found, String person, List<String> keys) {
    if (person.equals(found.key())) {
      var event = EventRecords.read(found.headers(), found.value());
      keys.add(event.source() + " " + event.id());
    }
  }
}
