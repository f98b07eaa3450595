package dev.interlude.reminder.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.WorkingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Weeks of random people in random zones, around both changes of the clocks of 2026. */
class NextDuePropertiesTest {

  private static final List<Instant> CLOCK_CHANGES =
      List.of(
          Instant.parse("2026-03-08T00:00:00Z"),
          Instant.parse("2026-03-27T00:00:00Z"),
          Instant.parse("2026-10-23T00:00:00Z"),
          Instant.parse("2026-11-14T00:00:00Z"));

  @Property(tries = 400)
  void isInsideWorkingHoursAndStrictlyForward(
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll("policies") BreakPolicy policy,
      @ForAll Random random) {
    Instant end = start(random).plus(Duration.ofDays(4));
    History history = History.startingAt(end.minus(Duration.ofDays(4)));
    Instant before = history.since();
    var next = NextDue.of(policy, calendar, history);
    while (next.isPresent() && next.get().at().isBefore(end)) {
      Instant at = next.get().at();
      assertThat(at).isAfter(before);
      assertThat(works(calendar, at)).as("%s works at %s", calendar, at).isTrue();
      assertThat(calendar.rangeAt(at)).isPresent();
      before = at;
      history = history.due(at);
      if (random.nextInt(3) > 0) {
        Instant ended = at.plusSeconds(random.nextInt(1, 4000));
        history = history.breakEnded(ended);
        before = ended.plus(policy.interval()).minusSeconds(1);
      }
      next = NextDue.of(policy, calendar, history);
    }
  }

  @Property
  void isNeverBeforeTheIntervalAfterABreak(
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll("policies") BreakPolicy policy,
      @ForAll @LongRange(min = 0, max = 400_000) long ended,
      @ForAll Random random) {
    Instant since = start(random);
    Instant breakEnd = since.plusSeconds(ended);
    History history = new History(since, since.plusSeconds(ended / 2), breakEnd);
    assertThat(NextDue.of(policy, calendar, history))
        .matches(
            next ->
                next.stream().noneMatch(n -> n.at().isBefore(breakEnd.plus(policy.interval()))));
  }

  @Property
  void dependsOnTheLatestFactsAloneWhateverTheirOrder(
      @ForAll("calendars") WorkCalendar calendar, @ForAll Random random) {
    Instant since = start(random);
    List<Instant> dues = moments(random, since);
    List<Instant> ends = moments(random, since);
    History once = History.startingAt(since);
    for (int i = 0; i < dues.size(); i++) {
      once = once.due(dues.get(i)).breakEnded(ends.get(i));
    }
    History again = History.startingAt(since);
    for (int i = dues.size() - 1; i >= 0; i--) {
      again = again.breakEnded(ends.get(i)).due(dues.get(i)).due(dues.getFirst());
    }
    assertThat(NextDue.of(BreakPolicy.HSE, calendar, again))
        .isEqualTo(NextDue.of(BreakPolicy.HSE, calendar, once));
  }

  @Provide
  Arbitrary<BreakPolicy> policies() {
    return Arbitraries.integers()
        .between(1, 180)
        .map(
            minutes ->
                new BreakPolicy(
                    "p",
                    1,
                    BreakKind.MOVEMENT,
                    Duration.ofMinutes(minutes),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(1)));
  }

  @Provide
  Arbitrary<WorkCalendar> calendars() {
    Arbitrary<ZoneId> zones =
        Arbitraries.of(
                "Europe/Copenhagen", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe")
            .map(ZoneId::of);
    Arbitrary<List<WorkingHours>> weeks = Arbitraries.randomValue(NextDuePropertiesTest::week);
    return zones.flatMap(
        zone ->
            weeks.map(week -> new WorkCalendar(zone, week, Set.of(LocalDate.parse("2026-10-26")))));
  }

  private static List<WorkingHours> week(Random random) {
    var week = new ArrayList<WorkingHours>();
    for (DayOfWeek day : DayOfWeek.values()) {
      int minute = random.nextInt(0, 600);
      for (int range = random.nextInt(0, 3); range > 0 && minute < 1400; range--) {
        int end = Math.min(minute + random.nextInt(20, 500), 1440);
        week.add(new WorkingHours(List.of(day), time(minute), time(end)));
        minute = end + random.nextInt(0, 90);
      }
    }
    return week;
  }

  private static String time(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  /** Reads the hours off the wall clock, without ranges; loose where the clocks change. */
  private static boolean works(WorkCalendar calendar, Instant at) {
    ZonedDateTime local = at.atZone(calendar.zone());
    int minute = local.getHour() * 60 + local.getMinute();
    boolean changes =
        !calendar
            .zone()
            .getRules()
            .getOffset(at.minusSeconds(10_800))
            .equals(calendar.zone().getRules().getOffset(at.plusSeconds(10_800)));
    int slack = changes ? 60 : 0;
    return !calendar.nonWorkingDates().contains(local.toLocalDate())
        && calendar.hours().stream()
            .filter(range -> range.days().contains(local.getDayOfWeek()))
            .anyMatch(
                range -> range.fromMinute() - slack <= minute && minute < range.toMinute() + slack);
  }

  private static Instant start(Random random) {
    return CLOCK_CHANGES
        .get(random.nextInt(CLOCK_CHANGES.size()))
        .plusSeconds(random.nextInt(86_400));
  }

  private static List<Instant> moments(Random random, Instant since) {
    return random.ints(5, 0, 200_000).mapToObj(since::plusSeconds).toList();
  }
}
