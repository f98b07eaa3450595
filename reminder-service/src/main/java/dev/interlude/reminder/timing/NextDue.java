package dev.interlude.reminder.timing;

import dev.interlude.contracts.WireNamed;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the next break is due, and why then.
 *
 * @param at whole seconds, inside working hours
 * @param policy of the kind that is due
 * @param basis what the policy's interval was counted from
 * @param basisAt when that was
 * @param certain whether it comes if nothing else happens; a time of sitting is uncertain while
 *     much of it is still to be sat
 * @param deferral null when it is due just when its interval is over
 */
public record NextDue(
    Instant at,
    BreakPolicy policy,
    Basis basis,
    Instant basisAt,
    boolean certain,
    @Nullable Deferral deferral) {

  /** What an interval is counted from. */
  public enum Basis implements WireNamed {
    RANGE_START,
    LAST_DUE,
    LAST_BREAK,
    NATURAL_BREAK,
    /** Of a break at a fixed time: that time. */
    TEAM_BREAK
  }

  /** A break due so shortly before one of a longer kind, or a team break, is left out. */
  static final Duration SHORTLY = Duration.ofMinutes(10);

  NextDue(Instant at, BreakPolicy policy, Basis basis, Instant basisAt, boolean certain) {
    this(at, policy, basis, basisAt, certain, null);
  }

  /**
   * The first due time after everything in the history, strictly before the end of a range of
   * working time. An interval is counted from the latest due or break in that range, else from the
   * range's start. What would be due in quiet hours, or while the person cannot be reminded, is due
   * at the end of that, if the range still goes on. Empty when the calendar has no working time
   * ahead, or nothing is certain.
   *
   * @param unavailable as much as is known of the time from which on something would be due
   */
  public static Optional<NextDue> of(
      PolicySet policies, WorkCalendar calendar, History history, Unavailable unavailable) {
    return first(policies, calendar, history, unavailable, NextDue::certain);
  }

  /** The same of a person who can be reminded at any time. */
  public static Optional<NextDue> of(PolicySet policies, WorkCalendar calendar, History history) {
    return of(policies, calendar, history, Unavailable.NEVER);
  }

  /**
   * The same, with those that come only if the person goes on sitting: the earliest that may be.
   */
  public static Optional<NextDue> expected(
      PolicySet policies, WorkCalendar calendar, History history, Unavailable unavailable) {
    return first(policies, calendar, history, unavailable, next -> true);
  }

  private static Optional<NextDue> first(
      PolicySet policies,
      WorkCalendar calendar,
      History history,
      Unavailable unavailable,
      Predicate<NextDue> which) {
    var quiet = new Calm(calendar, policies.quiet(), Unavailable.NEVER);
    Optional<NextDue> usual = first(policies, quiet, history, Instant.MIN, which);
    if (usual.isEmpty() || unavailable.spans().isEmpty()) {
      return usual;
    }
    // What was left out for a break that now waits does not come instead of it: it is past by then.
    Instant floor = usual.get().at().minusSeconds(1);
    var calm = new Calm(calendar, policies.quiet(), unavailable);
    return first(policies, calm, history, floor, which);
  }

  private static Optional<NextDue> first(
      PolicySet policies, Calm calm, History history, Instant floor, Predicate<NextDue> which) {
    Stream<NextDue> together =
        policies.teamBreaks().stream()
            .flatMap(
                team -> {
                  Count count = Count.of(team, policies, history).after(floor);
                  return TeamBreakTimes.next(team, count, calm).stream();
                });
    Stream<NextDue> counted =
        policies.kinds().stream()
            .map(policy -> Count.of(policy, policies, calm.calendar(), history).after(floor))
            .flatMap(
                count ->
                    switch (count.policy().measure()) {
                      case WALL_CLOCK -> WallClock.next(count, calm).stream();
                      case SITTING -> SittingTime.next(count, calm, history).stream();
                    });
    List<NextDue> candidates = Stream.concat(counted, together).filter(which).toList();
    return candidates.stream()
        .filter(each -> candidates.stream().noneMatch(each::isSwallowedBy))
        .min(Comparator.comparing(NextDue::at));
  }

  NextDue deferredTo(Instant later, Deferral.Reason reason) {
    return new NextDue(later, policy, basis, basisAt, certain, new Deferral(at, reason));
  }

  private boolean isTogether() {
    return basis == Basis.TEAM_BREAK;
  }

  private boolean isSwallowedBy(NextDue other) {
    int longer = other.policy.kind().compareTo(policy.kind());
    boolean merges = longer > 0 || (longer == 0 && other.isTogether() && !isTogether());
    return merges && !other.at.isBefore(at) && !other.at.isAfter(at.plus(SHORTLY));
  }
}
