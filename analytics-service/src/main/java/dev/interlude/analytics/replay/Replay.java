package dev.interlude.analytics.replay;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A replay as operators see it.
 *
 * @param state running, done or failed
 * @param step preparing, reading, copying, comparing, switching or ended
 * @param from the first date asked for; null for all that the log tells
 * @param firstDate the first date that is rebuilt; null until the log was looked at
 */
record Replay(
    UUID id,
    String state,
    String step,
    boolean compareOnly,
    @Nullable LocalDate from,
    @Nullable LocalDate firstDate,
    Records records,
    Rows rows,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String failure) {

  /**
   * @param total those that were in the log when the replay came to them
   * @param unusable those that the stream put into the dead letters, too
   */
  record Records(long total, long read, long unusable) {}

  /**
   * @param rebuilt from the log
   * @param copied of earlier dates
   * @param equal rebuilt, and the same as the live one
   * @param changed rebuilt, and different
   * @param added rebuilt, and missing in the live table
   * @param gone in the live table, and of no fact in the log
   */
  record Rows(
      long rebuilt,
      long copied,
      long equal,
      long changed,
      @JsonProperty("new") long added,
      long gone) {}

  boolean isRunning() {
    return state.equals("running");
  }
}
