package dev.interlude.reminder.timing;

import dev.interlude.reminder.timing.NextDue.Basis;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Intervals of all time that passes in a range of working time. */
final class WallClock {

  /** Longer than any absence that still has an end. */
  private static final int HORIZON_DAYS = 800;

  /** Most next due times lie within yesterday, today and tomorrow: looked at before the rest. */
  private static final int NEAR_DAYS = 3;

  private static final int FURTHER_DAYS = 9;

  private WallClock() {}

  static Optional<NextDue> next(Count count, Calm calm) {
    WorkCalendar calendar = calm.calendar();
    LocalDate first = calendar.dateOf(count.floor()).minusDays(1);
    NextDue near = among(calendar.ranges(first, NEAR_DAYS), count, calm);
    // Each look begins a day before the last one ended: work may go on over that midnight.
    for (int day = NEAR_DAYS - 1; near == null && day < HORIZON_DAYS; day += FURTHER_DAYS - 1) {
      near = among(calendar.ranges(first.plusDays(day), FURTHER_DAYS), count, calm);
    }
    return Optional.ofNullable(near);
  }

  private static @Nullable NextDue among(List<WorkRange> ranges, Count count, Calm calm) {
    for (WorkRange range : ranges) {
      NextDue next = in(range, count, calm);
      if (next != null) {
        return next;
      }
    }
    return null;
  }

  private static @Nullable NextDue in(WorkRange range, Count count, Calm calm) {
    Instant floor = count.floor();
    if (!floor.isBefore(range.end())) {
      return null;
    }
    Duration interval = count.policy().interval();
    Instant basis = count.at();
    boolean within = basis != null && range.contains(basis);
    Instant from = within && basis != null ? basis : range.start();
    Instant at = from.plus(interval);
    if (!at.isAfter(floor)) {
      long passed = Duration.between(from, floor).dividedBy(interval);
      at = from.plus(interval.multipliedBy(passed + 1));
    }
    if (!at.isBefore(range.end())) {
      return null;
    }
    Basis what = within ? count.basis() : Basis.RANGE_START;
    return calm.defer(new NextDue(at, count.policy(), what, from, true), range.end()).orElse(null);
  }
}
