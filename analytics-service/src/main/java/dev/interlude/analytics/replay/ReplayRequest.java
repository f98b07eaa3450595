package dev.interlude.analytics.replay;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be replayed.
 *
 * @param from the first date to be rebuilt; without it, the first that the log tells
 * @param compareOnly true to leave the table as it is
 */
record ReplayRequest(@Nullable LocalDate from, @Nullable Boolean compareOnly) {

  static final ReplayRequest ALL = new ReplayRequest(null, null);

  boolean isCompareOnly() {
    return Boolean.TRUE.equals(compareOnly);
  }
}
