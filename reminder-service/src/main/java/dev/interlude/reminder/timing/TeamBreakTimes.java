package dev.interlude.reminder.timing;

import dev.interlude.reminder.timing.NextDue.Basis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When a break at a fixed time is due: at that time, in the person's working time. */
final class TeamBreakTimes {

  /** Longer than any absence that still has an end. */
  private static final int HORIZON_DAYS = 800;

  private TeamBreakTimes() {}

  /**
   * Left out where a break of its kind or a longer one was due or taken shortly before. A local
   * time that a clock change skips moves to the change; of one that occurs twice the first counts.
   */
  static Optional<NextDue> next(TeamBreak team, Count count, Calm calm) {
    var clock = new WorkCalendar(team.zone(), List.of(), Set.of());
    LocalDate first = clock.dateOf(count.floor());
    for (int day = 0; day < HORIZON_DAYS; day++) {
      LocalDate date = first.plusDays(day);
      if (team.days().contains(date.getDayOfWeek())) {
        Instant at = clock.at(date, team.at().toSecondOfDay() / 60);
        Optional<NextDue> next = at(at, team, count, calm);
        if (next.isPresent()) {
          return next;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<NextDue> at(Instant at, TeamBreak team, Count count, Calm calm) {
    Instant before = count.at();
    if (!at.isAfter(count.floor())
        || (before != null && before.isAfter(at.minus(NextDue.SHORTLY)))) {
      return Optional.empty();
    }
    var due = new NextDue(at, team.policy(), Basis.TEAM_BREAK, at, true);
    return calm.calendar().rangeAt(at).flatMap(range -> calm.defer(due, range.end()));
  }
}
