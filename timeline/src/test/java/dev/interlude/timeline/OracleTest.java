package dev.interlude.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;

/** The fast computation against the naive one, on ordinary days and on those of 23 and 25 hours. */
class OracleTest {

  private record Day(LocalDate date, ZoneId zone) {

    long start() {
      return date.atStartOfDay(zone).toEpochSecond();
    }

    int length() {
      return (int) (date.plusDays(1).atStartOfDay(zone).toEpochSecond() - start());
    }
  }

  @Property(tries = 3_000)
  void agreesWithCountingSecondBySecond(
      @ForAll("days") Tuple3<Day, List<Observation>, List<Interval>> random) {
    Day day = random.get1();
    Timeline timeline = Observation.union(random.get2());
    assertThat(PostureDay.of(timeline, day.zone(), random.get3()))
        .isEqualTo(
            new NaiveDay(day.start(), day.length(), day.zone(), random.get2())
                .measure(random.get3()));
  }

  @Provide
  Arbitrary<Tuple3<Day, List<Observation>, List<Interval>>> days() {
    return Arbitraries.of(
            new Day(LocalDate.of(2026, 11, 16), ZoneId.of("Europe/Copenhagen")),
            new Day(LocalDate.of(2026, 10, 25), ZoneId.of("Europe/Copenhagen")),
            new Day(LocalDate.of(2026, 3, 29), ZoneId.of("Europe/Copenhagen")),
            new Day(LocalDate.of(2026, 11, 16), ZoneId.of("Asia/Kathmandu")),
            new Day(LocalDate.of(2026, 4, 5), ZoneId.of("Australia/Lord_Howe")))
        .flatMap(
            day ->
                RandomDays.observations(day.start(), day.length())
                    .flatMap(
                        observations ->
                            sessions(day.start(), day.length())
                                .map(sessions -> Tuple.of(day, observations, sessions))));
  }

  private static Arbitrary<List<Interval>> sessions(long start, int length) {
    return Arbitraries.longs()
        .between(start, start + length - 301)
        .map(from -> new Interval(from, from + 300))
        .list()
        .ofMaxSize(4);
  }
}
