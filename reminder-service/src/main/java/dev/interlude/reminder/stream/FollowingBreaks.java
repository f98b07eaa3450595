package dev.interlude.reminder.stream;

import dev.interlude.contracts.Topics;
import dev.interlude.contracts.UnreadableEventException;
import dev.interlude.defaults.LogFollower;
import dev.interlude.reminder.prompts.PersonRef;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what is said about breaks, every instance all of it and without a consumer group: a
 * person's stream is open on any of them. While the broker is away it waits and goes on.
 */
final class FollowingBreaks extends LogFollower {

  private static final Logger LOG = LoggerFactory.getLogger(FollowingBreaks.class);

  private static final Duration POLL = Duration.ofMillis(500);

  private final RecentNews recent;
  private final OpenStreams streams;
  private final MeterRegistry meters;
  private final Duration lookBack;
  private final Clock clock;

  /**
   * @param lookBack how far before now it begins
   * @param clock of the log's own time
   */
  FollowingBreaks(
      Supplier<Consumer<String, byte[]>> consumers,
      RecentNews recent,
      OpenStreams streams,
      MeterRegistry meters,
      Duration lookBack,
      Clock clock) {
    super("breaks", consumers);
    this.recent = recent;
    this.streams = streams;
    this.meters = meters;
    this.lookBack = lookBack;
    this.clock = clock;
  }

  @Override
  protected void read(Consumer<String, byte[]> consumer) {
    List<TopicPartition> partitions = partitionsOf(Topics.BREAKS.name(), consumer);
    consumer.assign(partitions);
    Map<Integer, Long> ends = new HashMap<>();
    consumer
        .endOffsets(partitions, LOOK_UP)
        .forEach((partition, offset) -> ends.put(partition.partition(), offset));
    Map<Integer, Long> begin = beginOf(consumer, partitions, ends);
    partitions.forEach(
        each ->
            consumer.seek(
                each,
                recent
                    .nextOffset(each.partition())
                    .orElse(begin.getOrDefault(each.partition(), 0L))));
    recent.startAt(begin, ends);
    while (isRunning()) {
      consumer.poll(POLL).forEach(this::take);
    }
  }

  /** The first offsets that are young enough, and the ends where there is none. */
  private Map<Integer, Long> beginOf(
      Consumer<String, byte[]> consumer, List<TopicPartition> partitions, Map<Integer, Long> ends) {
    long from = clock.millis() - lookBack.toMillis();
    var wanted = partitions.stream().collect(Collectors.toMap(Function.identity(), each -> from));
    Map<Integer, Long> begin = new HashMap<>();
    consumer
        .offsetsForTimes(wanted, LOOK_UP)
        .forEach(
            (partition, found) ->
                begin.put(
                    partition.partition(),
                    found == null ? ends.getOrDefault(partition.partition(), 0L) : found.offset()));
    return begin;
  }

  private void take(ConsumerRecord<String, byte[]> logged) {
    try {
      BreakNews.ofWhom(logged).ifPresent(person -> take(person, logged));
    } catch (UnreadableEventException e) {
      meters
          .counter("interlude.reminder.events.skipped", "topic", "breaks", "reason", e.code())
          .increment();
      LOG.warn(
          "Passed over a record of the breaks topic: partition {}, offset {}, {}",
          logged.partition(),
          logged.offset(),
          e.code());
    }
    recent.passed(new Position(logged.partition(), logged.offset()));
  }

  private void take(PersonRef person, ConsumerRecord<String, byte[]> logged) {
    if (streams.hasOpen(person)) {
      BreakNews.read(logged)
          .ifPresent(
              news -> {
                recent.add(news);
                streams.tell(news);
              });
    } else {
      UnreadNews unread = UnreadNews.of(person, logged);
      recent.add(unread);
      if (streams.hasOpen(person)) {
        // It was opened meanwhile, perhaps before this was remembered.
        unread.news().ifPresent(streams::tell);
      }
    }
  }
}
