package dev.interlude.analytics.engine;

/** Headers of what analytics could not take: the record's own, and these. */
public final class DeadLetters {

  /** A stable word, the same as the tag of the metric. */
  public static final String REASON = "interlude-reason";

  /** Where the record stood: topic/partition/offset. */
  public static final String ORIGIN = "interlude-origin";

  private DeadLetters() {}
}
