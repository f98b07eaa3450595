package dev.interlude.reminder.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.BreakKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Weeks of random people in random zones, around both changes of the clocks of 2026. */
class NextDuePropertiesTest {

  @Property(tries = 400)
  void isInsideWorkingHoursAndStrictlyForward(
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll("policies") BreakPolicy policy,
      @ForAll Random random) {
    Instant end = RandomCalendars.start(random).plus(Duration.ofDays(4));
    History history = History.startingAt(end.minus(Duration.ofDays(4)));
    Instant before = history.since();
    var next = NextDue.of(only(policy), calendar, history);
    while (next.isPresent() && next.get().at().isBefore(end)) {
      Instant at = next.get().at();
      assertThat(at).isAfter(before);
      assertThat(RandomCalendars.works(calendar, at)).as("%s works at %s", calendar, at).isTrue();
      assertThat(calendar.rangeAt(at)).isPresent();
      before = at;
      history = history.due(policy.kind(), at, calendar.zone());
      if (random.nextInt(3) > 0) {
        Instant ended = at.plusSeconds(random.nextInt(1, 4000));
        history = history.breakEnded(policy.kind(), ended);
        before = ended.plus(policy.interval()).minusSeconds(1);
      }
      next = NextDue.of(only(policy), calendar, history);
    }
  }

  @Property
  void isNeverBeforeTheIntervalAfterABreak(
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll("policies") BreakPolicy policy,
      @ForAll @LongRange(min = 0, max = 400_000) long ended,
      @ForAll Random random) {
    Instant since = RandomCalendars.start(random);
    Instant breakEnd = since.plusSeconds(ended);
    History history = Histories.of(since, since.plusSeconds(ended / 2), breakEnd);
    assertThat(NextDue.of(only(policy), calendar, history))
        .matches(
            next ->
                next.stream().noneMatch(n -> n.at().isBefore(breakEnd.plus(policy.interval()))));
  }

  @Property
  void dependsOnTheLatestFactsAloneWhateverTheirOrder(
      @ForAll("calendars") WorkCalendar calendar, @ForAll Random random) {
    Instant since = RandomCalendars.start(random);
    List<Instant> dues = moments(random, since);
    List<Instant> ends = moments(random, since);
    History once = History.startingAt(since);
    for (int i = 0; i < dues.size(); i++) {
      once = due(once, dues.get(i)).breakEnded(BreakKind.MOVEMENT, ends.get(i));
    }
    History again = History.startingAt(since);
    for (int i = dues.size() - 1; i >= 0; i--) {
      again = again.breakEnded(BreakKind.MOVEMENT, ends.get(i));
      again = due(due(again, dues.get(i)), dues.getFirst());
    }
    assertThat(NextDue.of(PolicySet.DEFAULT, calendar, again))
        .isEqualTo(NextDue.of(PolicySet.DEFAULT, calendar, once));
  }

  @Provide
  Arbitrary<BreakPolicy> policies() {
    return Arbitraries.integers()
        .between(1, 180)
        .map(minutes -> BreakPolicy.HSE.every(Duration.ofMinutes(minutes)));
  }

  @Provide
  Arbitrary<WorkCalendar> calendars() {
    return RandomCalendars.any();
  }

  private static PolicySet only(BreakPolicy policy) {
    return new PolicySet(List.of(policy));
  }

  private static History due(History history, Instant at) {
    return history.due(BreakKind.MOVEMENT, at, Calendars.COPENHAGEN);
  }

  private static List<Instant> moments(Random random, Instant since) {
    return random.ints(5, 0, 200_000).mapToObj(since::plusSeconds).toList();
  }
}
