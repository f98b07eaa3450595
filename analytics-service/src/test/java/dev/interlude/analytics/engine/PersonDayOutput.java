package dev.interlude.analytics.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;

/** Follows the topic of person-days from its beginning. */
final class PersonDayOutput implements AutoCloseable {

  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<PersonDayId, String> latest = new HashMap<>();
  private final Set<String> misplaced = new HashSet<>();
  private final int partitions;

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

  /** The latest summary of each person-day so far, to the bit; none of days that are gone. */
  Map<PersonDayId, String> latest() {
    consumer.poll(Duration.ofMillis(200)).forEach(this::take);
    return latest;
  }

  /** Whose days there are so far. */
  Set<PersonKey> people() {
    return latest().keySet().stream().map(PersonDayId::person).collect(Collectors.toSet());
  }

  /** Keys that stand in another partition than their person's own. */
  Set<String> misplaced() {
    return misplaced;
  }

  private void take(ConsumerRecord<String, byte[]> output) {
    PersonDayId id = PersonDayId.parse(output.key());
    byte[] person = id.person().toString().getBytes(UTF_8);
    if (Utils.toPositive(Utils.murmur2(person)) % partitions != output.partition()) {
      misplaced.add(output.key());
    }
    if (output.value() == null) {
      latest.remove(id);
    } else {
      latest.put(id, new String(output.value(), UTF_8));
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
