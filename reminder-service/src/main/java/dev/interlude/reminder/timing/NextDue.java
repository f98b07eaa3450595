package dev.interlude.reminder.timing;

import dev.interlude.contracts.WireNamed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the next break is due, and why then.
 *
 * @param at whole seconds, inside working hours
 * @param basis what the policy's interval was counted from
 * @param basisAt when that was
 */
public record NextDue(Instant at, Basis basis, Instant basisAt) {

  /** What an interval is counted from. */
  public enum Basis implements WireNamed {
    RANGE_START,
    LAST_DUE,
    LAST_BREAK
  }

  /** Longer than any absence that still has an end. */
  private static final int HORIZON_DAYS = 800;

  /** Most next due times lie within yesterday, today and tomorrow: looked at before the rest. */
  private static final int NEAR_DAYS = 3;

  private static final int FURTHER_DAYS = 9;

  /**
   * The first due time after everything in the history, strictly before the end of a range of
   * working time. An interval is counted from the latest due or break in that range, else from the
   * range's start. Empty when the calendar has no working time ahead.
   */
  public static Optional<NextDue> of(BreakPolicy policy, WorkCalendar calendar, History history) {
    Instant basis = history.basis();
    Instant floor = basis != null && basis.isAfter(history.since()) ? basis : history.since();
    LocalDate first = calendar.dateOf(floor).minusDays(1);
    NextDue near = among(calendar.ranges(first, NEAR_DAYS), policy, history, floor);
    // Each look begins a day before the last one ended: work may go on over that midnight.
    for (int day = NEAR_DAYS - 1; near == null && day < HORIZON_DAYS; day += FURTHER_DAYS - 1) {
      near = among(calendar.ranges(first.plusDays(day), FURTHER_DAYS), policy, history, floor);
    }
    return Optional.ofNullable(near);
  }

  private static @Nullable NextDue among(
      List<WorkRange> ranges, BreakPolicy policy, History history, Instant floor) {
    for (WorkRange range : ranges) {
      NextDue next = in(range, policy.interval(), history, floor);
      if (next != null) {
        return next;
      }
    }
    return null;
  }

  private static @Nullable NextDue in(
      WorkRange range, Duration interval, History history, Instant floor) {
    if (!floor.isBefore(range.end())) {
      return null;
    }
    Instant basis = history.basis();
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
    return new NextDue(at, basisOf(within, history), from);
  }

  private static Basis basisOf(boolean within, History history) {
    if (!within) {
      return Basis.RANGE_START;
    }
    return history.breakIsLatest() ? Basis.LAST_BREAK : Basis.LAST_DUE;
  }
}
