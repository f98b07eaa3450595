package dev.interlude.analytics.mydays;

import java.time.LocalDate;

/**
 * What streak and comparison read off one of a person's days.
 *
 * @param cleared the person took the day back
 * @param breaks completed ones, prompted and spontaneous
 * @param reached prompted breaks that reached the person and came to an end, of any outcome
 * @param undelivered prompted breaks that never reached the person
 */
record OwnDay(
    LocalDate date,
    boolean cleared,
    boolean valid,
    long recordedSeconds,
    long sittingSeconds,
    int breaks,
    int reached,
    int undelivered) {

  boolean hasBreak() {
    return breaks > 0;
  }

  /** Held against nobody: taken back, or whatever was due was lost on the way. */
  boolean isNeutral() {
    return cleared || (undelivered > 0 && reached == 0);
  }
}
