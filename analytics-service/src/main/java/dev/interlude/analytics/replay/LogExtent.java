package dev.interlude.analytics.replay;

import java.time.Instant;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What a partition holds.
 *
 * @param begin the first offset; above 0 when earlier records were deleted
 * @param end the offset after the last record
 * @param oldest the time of the first record; null when there is none
 */
record LogExtent(String topic, int partition, long begin, long end, @Nullable Instant oldest) {

  TopicPartition place() {
    return new TopicPartition(topic, partition);
  }

  boolean isWhole() {
    return begin == 0;
  }

  boolean isEmpty() {
    return begin >= end;
  }

  long records() {
    return end - begin;
  }
}
