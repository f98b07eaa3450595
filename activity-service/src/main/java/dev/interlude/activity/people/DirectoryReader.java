package dev.interlude.activity.people;

import dev.interlude.contracts.Topic;
import dev.interlude.contracts.Topics;
import dev.interlude.defaults.LogFollower;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the directory's topics from their beginning, for ever: every instance all of them, without
 * a consumer group. It has caught up with a time when it has passed the end that it saw then, and
 * looks for the end again and again; while the broker is away it waits.
 */
final class DirectoryReader extends LogFollower {

  private static final Logger log = LoggerFactory.getLogger(DirectoryReader.class);

  private static final List<Topic> TOPICS = List.of(Topics.TENANTS, Topics.PEOPLE);
  private static final Duration POLL = Duration.ofMillis(500);

  private final DirectoryRecords records;
  private final Progress progress;
  private final Clock clock;
  private final Duration lookEvery;

  /**
   * @param lookEvery how often it looks where the topics end
   */
  DirectoryReader(
      Supplier<Consumer<String, byte[]>> consumers,
      DirectoryRecords records,
      Progress progress,
      Clock clock,
      Duration lookEvery) {
    super("directory", consumers);
    this.records = records;
    this.progress = progress;
    this.clock = clock;
    this.lookEvery = lookEvery;
  }

  /** Told as of when all that the topics held is known. */
  interface Progress {
    void completeAsOf(Instant time);
  }

  /** Where the topics ended at a time. */
  private record Ends(Instant at, Map<TopicPartition, Long> offsets) {

    boolean passedBy(Consumer<?, ?> consumer) {
      return offsets.entrySet().stream()
          .allMatch(end -> consumer.position(end.getKey(), LOOK_UP) >= end.getValue());
    }
  }

  @Override
  protected void read(Consumer<String, byte[]> consumer) {
    List<TopicPartition> partitions =
        TOPICS.stream().flatMap(topic -> partitionsOf(topic.name(), consumer).stream()).toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    long nextLook = 0;
    @Nullable Ends ends = new Ends(clock.instant(), consumer.endOffsets(partitions, LOOK_UP));
    boolean first = true;
    while (isRunning()) {
      consumer.poll(POLL).forEach(records::take);
      if (ends != null && ends.passedBy(consumer)) {
        progress.completeAsOf(ends.at());
        if (first) {
          log.info("the directory was read to its end: {} partitions", partitions.size());
          first = false;
        }
        ends = null;
        nextLook = System.nanoTime() + lookEvery.toNanos();
      } else if (ends == null && System.nanoTime() - nextLook > 0) {
        ends = look(consumer, partitions);
      }
    }
  }

  /** While the broker does not say where the topics end, the directory grows older. */
  private @Nullable Ends look(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
    Instant now = clock.instant();
    try {
      return new Ends(now, consumer.endOffsets(partitions, POLL));
    } catch (TimeoutException e) {
      log.debug("the broker does not say where the directory ends");
      return null;
    }
  }
}
