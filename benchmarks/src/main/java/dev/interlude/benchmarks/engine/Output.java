package dev.interlude.benchmarks.engine;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What a contender wrote: how many person-days, and a hash of the last summary of each, whatever
 * their order.
 */
record Output(int personDays, long hash) {

  static final Output NONE = new Output(0, 0);

  private static final Duration POLL = Duration.ofSeconds(10);

  static Output read(Log log, Map<Integer, Long> from, Map<Integer, Long> to) {
    Map<ByteBuffer, Long> latest = new HashMap<>();
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
          latest.put(ByteBuffer.wrap(each.key()), hash(each.key(), each.value()));
        }
      }
    }
    return new Output(latest.size(), latest.values().stream().mapToLong(Long::longValue).sum());
  }

  private static boolean isBehind(KafkaConsumer<?, ?> consumer, Map<Integer, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(
            end ->
                consumer.position(new TopicPartition(Log.OUTPUT, end.getKey())) < end.getValue());
  }

  private static long hash(byte[] key, byte[] value) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(key);
      digest.update((byte) 0);
      digest.update(value);
      return ByteBuffer.wrap(digest.digest()).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
