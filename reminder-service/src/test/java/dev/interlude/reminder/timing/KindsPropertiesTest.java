package dev.interlude.reminder.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.BreakKind;
import dev.interlude.timeline.Evidence;
import dev.interlude.timeline.Posture;
import dev.interlude.timeline.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Days of random people under random policies of several kinds, around changes of the clocks. */
class KindsPropertiesTest {

  @Property(tries = 400)
  void areInsideWorkingHoursForwardAndNeverTwoOpenAtOnce(
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll("policies") PolicySet policies,
      @ForAll Random random) {
    Instant start = RandomCalendars.start(random);
    Instant end = start.plus(Duration.ofDays(2));
    History history = History.startingAt(start);
    Instant openUntil = start;
    var next = NextDue.of(policies, calendar, history);
    while (next.isPresent() && next.get().at().isBefore(end)) {
      Instant at = next.get().at();
      BreakPolicy policy = next.get().policy();
      assertThat(at).as("nothing is due while another is open").isAfterOrEqualTo(openUntil);
      assertThat(at).isAfter(history.since());
      assertThat(RandomCalendars.works(calendar, at)).as("%s works at %s", calendar, at).isTrue();
      history = history.due(policy.kind(), at, calendar.zone());
      next = NextDue.of(policies, calendar, history);
      Instant expiry = at.plus(policy.expiry());
      openUntil = next.isPresent() && next.get().at().isBefore(expiry) ? next.get().at() : expiry;
      assertThat(openUntil).as("each is open for a while").isAfter(at);
      if (random.nextInt(3) == 0) {
        Instant ended = at.plusSeconds(random.nextInt(1, 2000));
        history = history.breakEnded(policy.kind(), ended);
        next = NextDue.of(policies, calendar, history);
        openUntil = at;
        assertThat(next.filter(n -> tooSoon(n, policy.kind(), ended))).isEmpty();
      }
    }
  }

  @Property(tries = 400)
  void areNeverDueWithinTheirIntervalAfterARest(
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll("policies") PolicySet policies,
      @ForAll Random random) {
    Instant start = RandomCalendars.start(random);
    Instant rested = start.plusSeconds(random.nextInt(600, 80_000));
    Postures postures =
        Postures.NONE.with(
            List.of(
                posture(rested.minusSeconds(random.nextInt(300, 600)), rested, Posture.AWAY),
                posture(rested, rested.plusSeconds(120), Posture.SITTING)));
    History history = History.startingAt(start).seen(postures);
    if (calendar.rangeAt(rested).isPresent()) {
      assertThat(NextDue.of(policies, calendar, history))
          .matches(next -> next.stream().noneMatch(n -> tooSoon(n, BreakKind.REST, rested)));
    }
  }

  private static boolean tooSoon(NextDue next, BreakKind taken, Instant ended) {
    return next.policy().kind().compareTo(taken) <= 0
        && next.at().isBefore(ended.plus(next.policy().interval()));
  }

  private static Segment posture(Instant from, Instant to, Posture posture) {
    return new Segment(
        from.getEpochSecond(), to.getEpochSecond(), Evidence.POSTURE_SENSOR, posture);
  }

  @Provide
  Arbitrary<WorkCalendar> calendars() {
    return RandomCalendars.any();
  }

  @Provide
  Arbitrary<PolicySet> policies() {
    return Arbitraries.randomValue(
        random ->
            new PolicySet(
                Arrays.stream(BreakKind.values())
                    .filter(kind -> random.nextInt(4) > 0)
                    .map(kind -> Kinds.every(kind, random.nextInt(5, 180)))
                    .toList()));
  }
}
