package dev.interlude.activity.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.WorkingHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The quick answer is the one that is found by going through the days. */
class WorkWindowsTest {

  private static final List<WorkingHours> EVERY_HOUR =
      List.of(new WorkingHours(List.of(DayOfWeek.values()), "00:00", "24:00"));
  private static final List<WorkingHours> WEEK =
      List.of(JudgeFixture.weekdays("08:00", "12:00"), JudgeFixture.weekdays("12:30", "16:45"));
  private static final List<WorkingHours> NIGHTS =
      List.of(
          new WorkingHours(List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), "00:30", "03:15"),
          new WorkingHours(List.of(DayOfWeek.SUNDAY), "22:00", "24:00"));

  @Property(tries = 10_000)
  void areCutTheSameAroundEveryChangeOfClocks(
      @ForAll("zones") ZoneId zone,
      @ForAll("instants") Instant from,
      @ForAll("lengths") int seconds,
      @ForAll("hours") List<WorkingHours> hours) {
    var calendar = new WorkCalendar(hours, Set.of(LocalDate.of(2026, 10, 26)));
    var observed = new Interval(from, from.plusSeconds(seconds));
    assertThat(WorkWindows.cut(observed, calendar, zone))
        .isEqualTo(TreeWorkWindows.cut(observed, calendar, zone));
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "Europe/Copenhagen",
            "America/New_York",
            "Australia/Lord_Howe",
            "Africa/Casablanca",
            "America/Nuuk",
            "UTC",
            "Asia/Kathmandu",
            "Pacific/Apia")
        .map(ZoneId::of);
  }

  /** The weeks of spring and autumn in which clocks change, and of Samoa's lost day. */
  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.of("2026-03-26T00:00:00Z", "2026-10-22T00:00:00Z", "2011-12-29T00:00:00Z")
        .map(Instant::parse)
        .flatMap(
            first ->
                Arbitraries.longs()
                    .between(0, 12 * 86_400L)
                    .map(second -> first.plusSeconds(second)));
  }

  @Provide
  Arbitrary<Integer> lengths() {
    return Arbitraries.integers().between(0, 16 * 3_600);
  }

  @Provide
  Arbitrary<List<WorkingHours>> hours() {
    return Arbitraries.of(EVERY_HOUR, WEEK, NIGHTS, List.of());
  }
}
