package dev.interlude.analytics.replay;

import dev.interlude.contracts.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

/** Activities and breaks as the broker retains them. Not for several threads. */
final class FactLog implements AutoCloseable {

  private static final Duration WAIT = Duration.ofMillis(500);

  private final Consumer<String, byte[]> consumer;

  FactLog(Consumer<String, byte[]> consumer) {
    this.consumer = consumer;
  }

  /** Takes what a poll has brought, and by how many offsets the log was gone through for it. */
  @FunctionalInterface
  interface Taker {
    void take(List<ConsumerRecord<String, byte[]>> records, long advanced);
  }

  List<LogExtent> extents() {
    List<TopicPartition> all =
        Stream.of(Topics.ACTIVITIES.name(), Topics.BREAKS.name())
            .flatMap(this::partitions)
            .toList();
    var begins = consumer.beginningOffsets(all);
    var ends = consumer.endOffsets(all);
    Map<TopicPartition, Long> sinceEver = new HashMap<>();
    all.forEach(part -> sinceEver.put(part, 0L));
    var oldest = consumer.offsetsForTimes(sinceEver);
    return all.stream()
        .map(
            part -> {
              var first = oldest.get(part);
              return new LogExtent(
                  part.topic(),
                  part.partition(),
                  Objects.requireNonNull(begins.get(part)),
                  Objects.requireNonNull(ends.get(part)),
                  first == null ? null : Instant.ofEpochMilli(first.timestamp()));
            })
        .toList();
  }

  /** Of the topic of person-days, by partition, the offset that its next record gets. */
  Map<Integer, Long> nextSummaries() {
    Map<Integer, Long> next = new HashMap<>();
    consumer
        .endOffsets(partitions(Topics.PERSON_DAYS.name()).toList())
        .forEach((part, end) -> next.put(part.partition(), end));
    return next;
  }

  /**
   * Reads some partitions from where they began to where they end now.
   *
   * @throws ReplayRefusedException when their beginning was deleted meanwhile
   */
  void read(Collection<LogExtent> parts, Taker taker) {
    Map<TopicPartition, Long> ends =
        consumer.endOffsets(parts.stream().map(part -> part.place()).toList());
    consumer.assign(ends.keySet());
    parts.forEach(part -> consumer.seek(part.place(), part.begin()));
    long at = position(ends);
    try {
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        List<ConsumerRecord<String, byte[]>> records = before(ends, consumer.poll(WAIT));
        long now = position(ends);
        taker.take(records, now - at);
        at = now;
      }
    } catch (OffsetOutOfRangeException e) {
      throw new ReplayRefusedException(
          "the oldest records were deleted before they were read; start it again");
    }
  }

  private static List<ConsumerRecord<String, byte[]>> before(
      Map<TopicPartition, Long> ends, ConsumerRecords<String, byte[]> polled) {
    return polled.partitions().stream()
        .flatMap(
            part ->
                polled.records(part).stream()
                    .filter(record -> record.offset() < ends.getOrDefault(part, 0L)))
        .toList();
  }

  private long position(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .mapToLong(end -> Math.min(consumer.position(end.getKey()), end.getValue()))
        .sum();
  }

  private Stream<TopicPartition> partitions(String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(info -> new TopicPartition(topic, info.partition()));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
