package dev.interlude.systemtests;

import dev.interlude.contracts.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what a topic holds now, from its begin to its end. */
final class TopicLog {

  private final String bootstrapServers;

  TopicLog(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /** All records that match, in the order of each partition. */
  List<ConsumerRecord<String, byte[]>> read(
      Topic topic, Predicate<ConsumerRecord<String, byte[]>> wanted) {
    var found = new ArrayList<ConsumerRecord<String, byte[]>>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrapServers),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        for (var kafkaRecord : consumer.poll(Duration.ofMillis(200))) {
          if (wanted.test(kafkaRecord)) {
            found.add(kafkaRecord);
          }
        }
      }
    }
    return found;
  }

  /** All records of a person. */
  List<ConsumerRecord<String, byte[]>> ofPerson(Topic topic, String person) {
    return read(topic, r -> ("acme/" + person).equals(r.key()));
  }

  static String header(ConsumerRecord<?, ?> kafkaRecord, String name) {
    return new String(
        kafkaRecord.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
