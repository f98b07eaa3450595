package dev.interlude.reminder.timing;

import dev.interlude.contracts.WireNamed;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When the next break is due, and why then.
 *
 * @param at whole seconds, inside working hours
 * @param policy of the kind that is due
 * @param basis what the policy's interval was counted from
 * @param basisAt when that was
 * @param certain whether it comes if nothing else happens; a time of sitting is uncertain while
 *     much of it is still to be sat
 */
public record NextDue(
    Instant at, BreakPolicy policy, Basis basis, Instant basisAt, boolean certain) {

  /** What an interval is counted from. */
  public enum Basis implements WireNamed {
    RANGE_START,
    LAST_DUE,
    LAST_BREAK,
    NATURAL_BREAK
  }

  /** A break due so shortly before one of a longer kind is left out. */
  private static final Duration SWALLOWED = Duration.ofMinutes(10);

  /**
   * The first due time after everything in the history, strictly before the end of a range of
   * working time. An interval is counted from the latest due or break in that range, else from the
   * range's start. Empty when the calendar has no working time ahead, or nothing is certain.
   */
  public static Optional<NextDue> of(PolicySet policies, WorkCalendar calendar, History history) {
    return first(each(policies, calendar, history).stream().filter(NextDue::certain).toList());
  }

  /**
   * The same, with those that come only if the person goes on sitting: the earliest that may be.
   */
  public static Optional<NextDue> expected(
      PolicySet policies, WorkCalendar calendar, History history) {
    return first(each(policies, calendar, history));
  }

  private static List<NextDue> each(PolicySet policies, WorkCalendar calendar, History history) {
    return policies.kinds().stream()
        .map(policy -> Count.of(policy, policies, calendar, history))
        .flatMap(
            count ->
                switch (count.policy().measure()) {
                  case WALL_CLOCK -> WallClock.next(count, calendar).stream();
                  case SITTING -> SittingTime.next(count, calendar, history).stream();
                })
        .toList();
  }

  private static Optional<NextDue> first(List<NextDue> candidates) {
    return candidates.stream()
        .filter(each -> candidates.stream().noneMatch(each::isSwallowedBy))
        .min(Comparator.comparing(NextDue::at));
  }

  private boolean isSwallowedBy(NextDue other) {
    return other.policy.kind().compareTo(policy.kind()) > 0
        && !other.at.isBefore(at)
        && !other.at.isAfter(at.plus(SWALLOWED));
  }
}
