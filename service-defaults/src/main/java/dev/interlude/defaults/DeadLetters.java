package dev.interlude.defaults;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Headers;

/** Headers of records that a consumer could not take: the record's own, and these. */
public final class DeadLetters {

  /** A stable word for operators. */
  public static final String REASON = "interlude-reason";

  /** Where the record stood: topic/partition/offset. */
  public static final String ORIGIN = "interlude-origin";

  private DeadLetters() {}

  /** Failures of a record that know the word for {@link #REASON}; others are "unreadable". */
  public interface Reasoned {
    String reason();
  }

  /** Adds the reason and the origin to a letter's headers, and gives them back. */
  public static Headers mark(
      Headers headers, String reason, String topic, int partition, long offset) {
    return headers
        .add(REASON, reason.getBytes(UTF_8))
        .add(ORIGIN, (topic + "/" + partition + "/" + offset).getBytes(UTF_8));
  }
}
