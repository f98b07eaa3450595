package dev.interlude.reminder.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.BreakKind;
import dev.interlude.reminder.timing.NextDue.Basis;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Days of random people who joined team breaks, around changes of the clocks. */
class TeamBreaksPropertiesTest {

  private static final Duration SHORTLY = Duration.ofMinutes(10);

  @Property(tries = 400)
  void areInsideWorkingHoursForwardAndNeverNearAnother(
      @ForAll("calendars") WorkCalendar calendar, @ForAll Random random) {
    Instant start = RandomCalendars.start(random);
    PolicySet policies = policies(random, start);
    History history = History.startingAt(start);
    var before = start.minus(SHORTLY);
    var next = NextDue.of(policies, calendar, history);
    while (next.isPresent() && next.get().at().isBefore(start.plus(Duration.ofDays(3)))) {
      NextDue due = next.get();
      assertThat(due.at()).isAfter(before);
      assertThat(RandomCalendars.works(calendar, due.at())).isTrue();
      if (due.basis() == Basis.TEAM_BREAK) {
        assertThat(policies.teamBreaks()).anyMatch(team -> isOf(team, due.at()));
        assertThat(due.at()).as("no second nudge nearby").isAfterOrEqualTo(before.plus(SHORTLY));
      }
      history = history.due(due.policy().kind(), due.at(), calendar.zone());
      before = due.at();
      next = NextDue.of(policies, calendar, history);
    }
  }

  private static boolean isOf(TeamBreak team, Instant at) {
    var local = at.atZone(team.zone());
    return team.days().contains(local.getDayOfWeek())
        && (local.toLocalTime().equals(team.at())
            // Moved by a change of the clocks.
            || !team.zone()
                .getRules()
                .getValidOffsets(local.minusMinutes(60).toLocalDateTime())
                .equals(team.zone().getRules().getValidOffsets(local.toLocalDateTime())));
  }

  /** Intervals of a quarter of an hour or more, as a shorter one is near by itself. */
  private static PolicySet policies(Random random, Instant since) {
    List<BreakPolicy> kinds =
        Arrays.stream(BreakKind.values())
            .filter(kind -> random.nextInt(3) > 0)
            .map(kind -> Kinds.every(kind, random.nextInt(15, 180)))
            .toList();
    List<TeamBreak> together =
        Stream.generate(() -> together(random, since)).limit(random.nextInt(1, 4)).toList();
    return new PolicySet(kinds, List.of(), together);
  }

  private static TeamBreak together(Random random, Instant since) {
    BreakKind kind = BreakKind.values()[random.nextInt(3)];
    String time = "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60));
    String days = random.nextBoolean() ? "saturday sunday monday" : "monday tuesday friday";
    return Kinds.together(kind, days, time, since);
  }

  @Provide
  Arbitrary<WorkCalendar> calendars() {
    return RandomCalendars.any();
  }
}
