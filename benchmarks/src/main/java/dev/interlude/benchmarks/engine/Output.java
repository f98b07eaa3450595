package dev.interlude.benchmarks.engine;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What a contender wrote: how many person-days, and hashes over the last summary of each, whatever
 * their order.
 *
 * @param hash of all their bytes
 * @param totals of metrics.md §1.2 alone
 */
record Output(int personDays, long hash, long totals) {

  static final Output NONE = new Output(0, 0, 0);

  private static final Duration POLL = Duration.ofSeconds(10);

  static Output read(Log log, Map<Integer, Long> from, Map<Integer, Long> to) {
    Map<ByteBuffer, byte[]> latest = new HashMap<>();
    Map<String, Object> settings =
        Map.of("bootstrap.servers", log.broker(), "max.poll.records", 10_000);
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          to.keySet().stream().map(number -> new TopicPartition(Log.OUTPUT, number)).toList();
      consumer.assign(partitions);
      from.forEach(
          (number, offset) -> consumer.seek(new TopicPartition(Log.OUTPUT, number), offset));
      while (isBehind(consumer, to)) {
        for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
          latest.put(ByteBuffer.wrap(each.key()), each.value());
        }
      }
    }
    return of(latest);
  }

  private static Output of(Map<ByteBuffer, byte[]> latest) {
    var all = new Hash();
    var totals = new Hash();
    latest.forEach(
        (key, summary) -> {
          all.add(key.array(), summary);
          DayTotals.of(summary).addTo(totals);
        });
    return new Output(latest.size(), all.value(), totals.value());
  }

  private static boolean isBehind(KafkaConsumer<?, ?> consumer, Map<Integer, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(
            end ->
                consumer.position(new TopicPartition(Log.OUTPUT, end.getKey())) < end.getValue());
  }

  @Override
  public String toString() {
    return "%,d person-days with hash %016x".formatted(personDays, hash);
  }
}
