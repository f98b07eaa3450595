package dev.interlude.reminder.timing;

import dev.interlude.contracts.WireNamed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

  /** Most next due times lie within so many days: reckoned before the rest. */
  private static final int NEAR_DAYS = 9;

  /**
   * The first due time after everything in the history, strictly before the end of a range of
   * working time. An interval is counted from the latest due or break in that range, else from the
   * range's start. Empty when the calendar has no working time ahead.
   */
  public static Optional<NextDue> of(BreakPolicy policy, WorkCalendar calendar, History history) {
    Instant basis = history.basis();
    Instant floor = basis != null && basis.isAfter(history.since()) ? basis : history.since();
    LocalDate first = calendar.dateOf(floor).minusDays(1);
    for (int day = 0; day < HORIZON_DAYS; day += NEAR_DAYS) {
      for (WorkRange range : calendar.ranges(first.plusDays(day), NEAR_DAYS)) {
        NextDue next = in(range, policy.interval(), history, floor);
        if (next != null) {
          return Optional.of(next);
        }
      }
    }
    return Optional.empty();
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
