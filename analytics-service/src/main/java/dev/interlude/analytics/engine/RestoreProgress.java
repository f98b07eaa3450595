package dev.interlude.analytics.engine;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much of the state is still to be read back from its changelogs. */
final class RestoreProgress implements StateRestoreListener {

  private static final Logger LOG = LoggerFactory.getLogger(RestoreProgress.class);

  private final Map<TopicPartition, Rest> rests = new ConcurrentHashMap<>();
  private final Counter restored;

  private record Rest(long end, long next) {
    long records() {
      return Math.max(0, end - next);
    }
  }

  RestoreProgress(MeterRegistry meters) {
    restored = meters.counter("interlude.analytics.restore.records");
    Gauge.builder("interlude.analytics.restore.remaining", this, RestoreProgress::remaining)
        .register(meters);
  }

  @Override
  public void onRestoreStart(TopicPartition changelog, String store, long start, long end) {
    rests.put(changelog, new Rest(end, start));
  }

  /**
   * @param last the offset of the last record that was read back
   */
  @Override
  public void onBatchRestored(TopicPartition changelog, String store, long last, long count) {
    rests.computeIfPresent(changelog, (same, rest) -> new Rest(rest.end(), last + 1));
    restored.increment(count);
  }

  @Override
  public void onRestoreEnd(TopicPartition changelog, String store, long total) {
    rests.remove(changelog);
    LOG.info("state read back: {} of {} records={}", store, changelog, total);
  }

  /** The task moved away before it was read back. */
  @Override
  public void onRestoreSuspended(TopicPartition changelog, String store, long total) {
    rests.remove(changelog);
  }

  private long remaining() {
    return rests.values().stream().mapToLong(Rest::records).sum();
  }
}
