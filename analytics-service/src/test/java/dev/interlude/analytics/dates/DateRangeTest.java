package dev.interlude.analytics.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.interlude.defaults.Problem;
import java.time.LocalDate;
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

  private static @Nullable LocalDate date(@Nullable Long day) {
    return day == null ? null : LocalDate.ofEpochDay(day);
  }
}
