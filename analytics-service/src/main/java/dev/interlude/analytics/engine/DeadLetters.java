package dev.interlude.analytics.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Headers;

/** Headers of what analytics could not take: the record's own, and these. */
public final class DeadLetters {

  /** A stable word, the same as the tag of the metric. */
  public static final String REASON = "interlude-reason";

  /** Where the record stood: topic/partition/offset. */
  public static final String ORIGIN = "interlude-origin";

  private DeadLetters() {}

  /** Adds the reason and the origin to a letter's headers, and gives them back. */
  public static Headers mark(
      Headers headers, String reason, String topic, int partition, long offset) {
    return headers
        .add(REASON, reason.getBytes(UTF_8))
        .add(ORIGIN, (topic + "/" + partition + "/" + offset).getBytes(UTF_8));
  }
}
