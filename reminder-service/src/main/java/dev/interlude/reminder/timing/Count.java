package dev.interlude.reminder.timing;

import dev.interlude.reminder.timing.NextDue.Basis;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From what the interval of a kind is counted.
 *
 * @param at null when nothing happened yet
 * @param floor nothing of the kind is due at this time or before
 */
record Count(BreakPolicy policy, Basis basis, @Nullable Instant at, Instant floor) {

  private static final Duration SECOND = Duration.ofSeconds(1);

  static Count of(BreakPolicy policy, PolicySet policies, WorkCalendar calendar, History history) {
    Count count = of(policy, policies, history);
    if (policy.naturalBreak() != null) {
      List<Rest> rests = history.postures().rests(policy.naturalBreak());
      count = count.from(Basis.NATURAL_BREAK, rests.isEmpty() ? null : rests.getLast().end());
    }
    return count.within(policy.dailyMost(), history.of(policy.kind()), calendar);
  }

  /** Of a break at a fixed time: it does not come after what has happened since, of any kind. */
  static Count of(TeamBreak team, PolicySet policies, History history) {
    Count count = of(team.policy(), policies, history).after(team.since());
    for (Past past : history.kinds().values()) {
      count = count.afterAny(past.lastDue()).afterAny(past.lastBreakEnd());
    }
    return count;
  }

  private static Count of(BreakPolicy policy, PolicySet policies, History history) {
    Past own = history.of(policy.kind());
    Count count =
        new Count(policy, Basis.RANGE_START, null, history.since())
            .from(Basis.LAST_DUE, own.lastDue())
            .from(Basis.LAST_BREAK, own.lastBreakEnd());
    for (BreakPolicy each : policies.longerThan(policy.kind())) {
      Past past = history.of(each.kind());
      Instant due = past.lastDue();
      count = count.from(Basis.LAST_DUE, due);
      if (due != null && !past.breakIsLatest()) {
        // While it is open, nothing shorter is due.
        count = count.after(due.plus(each.expiry()).minus(SECOND));
      }
    }
    return count;
  }

  private Count from(Basis what, @Nullable Instant when) {
    if (when == null || (at != null && !when.isAfter(at))) {
      return this;
    }
    return new Count(policy, what, when, floor).after(when);
  }

  /** The same with a later floor. */
  Count after(Instant time) {
    return time.isAfter(floor) ? new Count(policy, basis, at, time) : this;
  }

  private Count afterAny(@Nullable Instant time) {
    return time == null ? this : after(time);
  }

  /** Once enough were due on a date, the next is due on a later one. */
  private Count within(@Nullable Integer dailyMost, Past own, WorkCalendar calendar) {
    LocalDate full = dailyMost == null ? null : own.dateOf(dailyMost, calendar.zone());
    return full == null
        ? this
        : after(full.plusDays(1).atStartOfDay(calendar.zone()).toInstant().minus(SECOND));
  }
}
