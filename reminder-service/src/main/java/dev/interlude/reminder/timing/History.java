package dev.interlude.reminder.timing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a person so far, as much as the next due time depends on it. Fractions of
 * seconds are cut off.
 *
 * @param since nothing is due at this time or before: when the person came, or their hours changed
 * @param lastDue the latest break that was due
 * @param lastBreakEnd the latest end of a break taken, prompted or not; its start until it ends
 */
public record History(Instant since, @Nullable Instant lastDue, @Nullable Instant lastBreakEnd) {

  public History {
    since = since.truncatedTo(ChronoUnit.SECONDS);
    lastDue = lastDue == null ? null : lastDue.truncatedTo(ChronoUnit.SECONDS);
    lastBreakEnd = lastBreakEnd == null ? null : lastBreakEnd.truncatedTo(ChronoUnit.SECONDS);
  }

  public static History startingAt(Instant since) {
    return new History(since, null, null);
  }

  /** The same after a break was due. */
  public History due(Instant at) {
    return new History(since, latest(lastDue, at), lastBreakEnd);
  }

  /** The same after a break was taken. */
  public History breakEnded(Instant at) {
    return new History(since, lastDue, latest(lastBreakEnd, at));
  }

  boolean breakIsLatest() {
    return lastBreakEnd != null && (lastDue == null || lastBreakEnd.isAfter(lastDue));
  }

  @Nullable Instant basis() {
    return breakIsLatest() ? lastBreakEnd : lastDue;
  }

  private static Instant latest(@Nullable Instant a, Instant b) {
    return a != null && a.isAfter(b) ? a : b;
  }
}
