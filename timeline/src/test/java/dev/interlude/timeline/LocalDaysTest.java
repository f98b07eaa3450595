package dev.interlude.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LocalDaysTest {

  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

  @Test
  void knowsDaysOf23And25Hours() {
    assertThat(secondsByDate("2026-03-29T00:00:00", 3)).containsEntry("2026-03-29", 23 * 3_600L);
    assertThat(secondsByDate("2026-10-25T00:00:00", 3)).containsEntry("2026-10-25", 25 * 3_600L);
  }

  @Property
  void losesNoSecondAndDatesEachPartRightly(
      @ForAll @LongRange(min = 1_600_000_000L, max = 2_000_000_000L) long from,
      @ForAll @IntRange(min = 1, max = 200_000) int length,
      @ForAll("zones") ZoneId zone) {
    List<Interval> parts = new ArrayList<>();
    LocalDays.cut(
        from,
        from + length,
        zone,
        (date, start, end) -> {
          assertThat(LocalDays.dateOf(start, zone)).isEqualTo(date);
          assertThat(LocalDays.dateOf(end - 1, zone)).isEqualTo(date);
          parts.add(new Interval(start, end));
        });
    assertThat(parts.getFirst().from()).isEqualTo(from);
    assertThat(parts.getLast().to()).isEqualTo(from + length);
    for (int index = 1; index < parts.size(); index++) {
      assertThat(parts.get(index).from()).isEqualTo(parts.get(index - 1).to());
    }
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "Europe/Copenhagen",
            "America/New_York",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "Pacific/Kiritimati",
            "America/Havana",
            "Asia/Beirut",
            "UTC")
        .map(ZoneId::of);
  }

  private static Map<String, Long> secondsByDate(String fromLocal, int days) {
    var start = LocalDateTime.parse(fromLocal).minusDays(1).atZone(COPENHAGEN);
    Map<String, Long> seconds = new TreeMap<>();
    LocalDays.cut(
        start.toEpochSecond(),
        start.plusDays(days).toEpochSecond(),
        COPENHAGEN,
        (LocalDate date, long from, long to) ->
            seconds.merge(date.toString(), to - from, Long::sum));
    return seconds;
  }
}
