package dev.interlude.analytics.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;

/** Follows the topic of person-days from its beginning. */
final class PersonDayOutput implements AutoCloseable {

  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<PersonDayId, PersonDaySummarised> latest = new HashMap<>();
  private final Set<String> misplaced = new HashSet<>();
  private final int partitions;
  private int records;

  PersonDayOutput(String brokers) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", brokers, "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> all =
        consumer.partitionsFor(Topics.PERSON_DAYS.name()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    partitions = all.size();
    consumer.assign(all);
    consumer.seekToBeginning(all);
  }

  /** The latest summary of each person-day so far. */
  Map<PersonDayId, PersonDaySummarised> latest() {
    consumer.poll(Duration.ofMillis(200)).forEach(this::take);
    return latest;
  }

  int records() {
    return records;
  }

  /** Keys that stand in another partition than their person's own. */
  Set<String> misplaced() {
    return misplaced;
  }

  private void take(ConsumerRecord<String, byte[]> output) {
    records++;
    PersonDayId id = PersonDayId.parse(output.key());
    byte[] person = id.person().toString().getBytes(UTF_8);
    if (Utils.toPositive(Utils.murmur2(person)) % partitions != output.partition()) {
      misplaced.add(output.key());
    }
    if (EventRecords.read(output.headers(), output.value()).data()
        instanceof PersonDaySummarised day) {
      latest.put(id, day);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
