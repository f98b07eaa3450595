package dev.interlude.analytics.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.interlude.defaults.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.WithNull;
import org.jspecify.annotations.Nullable;

class DateRangeTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-16");
  private static final long FIRST = -365_243_219_162L; // LocalDate.MIN
  private static final long LAST = 365_241_780_471L; // LocalDate.MAX

  @Property
  void isInOrderAndAtMostFourHundredDaysLongOrRefused(
      @ForAll @WithNull @LongRange(min = FIRST, max = LAST) @Nullable Long from,
      @ForAll @WithNull @LongRange(min = FIRST, max = LAST) @Nullable Long to) {
    Throwable refusal =
        catchThrowable(
            () -> {
              DateRange range = DateRange.of(date(from), date(to), TODAY);
              assertThat(range.from()).isBetween(range.to().minusDays(399), range.to());
            });

    if (refusal != null) {
      assertThat(refusal).isInstanceOf(Problem.class);
    }
  }

  @Example
  void endsTodayWhereDaysBeginFirst() {
    assertThat(DateRange.latestToday(at("2026-11-15T09:59:59Z"))).hasToString("2026-11-15");
    assertThat(DateRange.latestToday(at("2026-11-15T10:00:00Z"))).hasToString("2026-11-16");
    assertThat(DateRange.latestToday(at("2026-11-15T23:59:59Z"))).hasToString("2026-11-16");
    assertThat(DateRange.latestToday(at("2026-11-16T00:00:00Z"))).hasToString("2026-11-16");
  }

  @Example
  void endsNoEarlierThanAnybodysToday() {
    for (String zone : List.of("Pacific/Kiritimati", "Pacific/Apia", "Europe/Copenhagen")) {
      for (int hour = 0; hour < 24; hour++) {
        Clock clock = at("2026-11-15T00:30:00Z", Duration.ofHours(hour));
        assertThat(LocalDate.now(clock.withZone(ZoneId.of(zone))))
            .isBeforeOrEqualTo(DateRange.of(null, null, DateRange.latestToday(clock)).to());
      }
    }
  }

  private static Clock at(String instant) {
    return at(instant, Duration.ZERO);
  }

  private static Clock at(String instant, Duration later) {
    return Clock.fixed(Instant.parse(instant).plus(later), ZoneOffset.UTC);
  }

  private static @Nullable LocalDate date(@Nullable Long day) {
    return day == null ? null : LocalDate.ofEpochDay(day);
  }
}
