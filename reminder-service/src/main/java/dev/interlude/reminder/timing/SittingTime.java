package dev.interlude.reminder.timing;

import dev.interlude.reminder.timing.NextDue.Basis;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Intervals of time known to be sat, in the range of working time that is known of last. */
final class SittingTime {

  /** Who was seen sitting is taken to sit until the next report, which comes within this time. */
  private static final Duration REPORTED_WITHIN = Duration.ofMinutes(5);

  private SittingTime() {}

  /**
   * Due when the interval is sat to its end if the person goes on sitting; never before the last
   * that is known, so that what is learned late is said late.
   */
  static Optional<NextDue> next(Count count, Calm calm, History history) {
    Postures postures = history.postures();
    Optional<WorkRange> working = postures.knownUntil().flatMap(calm.calendar()::rangeAt);
    if (working.isEmpty()) {
      return Optional.empty();
    }
    WorkRange range = working.get();
    Instant at = count.at();
    boolean within = at != null && range.contains(at);
    Instant basisAt = within && at != null ? at : range.start();
    Instant from = later(basisAt, history.since());
    Instant known = later(postures.knownUntil().orElse(from), from);
    Duration left = count.policy().interval().minus(postures.sittingSince(from));
    Instant due = left.isPositive() ? known.plus(left) : known;
    boolean certain =
        !left.isPositive() || (postures.sitsAtTheEnd() && left.compareTo(REPORTED_WITHIN) <= 0);
    Basis what = within ? count.basis() : Basis.RANGE_START;
    return due.isAfter(count.floor())
        ? calm.defer(new NextDue(due, count.policy(), what, basisAt, certain), range.end())
        : Optional.empty();
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
