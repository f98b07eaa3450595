package dev.interlude.reminder.freebusy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a calendar is left alone after a look. */
final class Rest {

  private static final Duration LONGEST = Duration.ofHours(6);
  private static final int MOST_DOUBLINGS = 5;

  private Rest() {}

  /**
   * Twice as long after each failure, or as long as the host asks for, up to 6 hours; and up to a
   * third longer, so that hosts are not stormed.
   *
   * @param failures in a row
   * @param spread 0 to 1, by chance
   */
  static Duration after(Duration every, int failures, @Nullable Duration asked, double spread) {
    Duration rest = every.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    if (asked != null && asked.compareTo(rest) > 0) {
      rest = asked;
    }
    Duration within = rest.compareTo(LONGEST) > 0 ? LONGEST : rest;
    return within.plusMillis((long) (within.toMillis() * spread / 3));
  }
}
