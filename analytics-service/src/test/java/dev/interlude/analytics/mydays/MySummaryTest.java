package dev.interlude.analytics.mydays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.dates.DateRange;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MySummaryTest {

  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

  /** A Thursday; its week began on the 16th, the four weeks before on 19 October. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);

  private final List<OwnDay> days = new ArrayList<>();

  @Test
  void comparesThisWeekWithTheFourBefore() {
    day("2026-10-18", 8, 8, 9); // a Sunday five weeks ago
    day("2026-10-19", 8, 6, 3);
    day("2026-11-15", 8, 6, 9); // a Sunday
    day("2026-11-13", 6, 5, 2);
    day("2026-11-16", 8, 4, 4);
    day("2026-11-17", 7, 4, 3);
    day("2026-11-19", 5, 3, 1);

    MySummary summary = summary();

    assertThat(summary.thisWeek())
        .isEqualTo(span("2026-11-16", "2026-11-19", 3, "4.4", 2, "3.5")); // 8 × 11 / 20
    assertThat(summary.before())
        .isEqualTo(span("2026-10-19", "2026-11-15", 2, "6.3", 2, "2.5")); // 8 × 11 / 14 = 6.286
  }

  @Test
  void tellsSittingByValidDaysOnly() {
    day("2026-11-16", 8, 4, 4);
    days.add(new OwnDay(LocalDate.of(2026, 11, 17), false, false, 3_600, 3_600, 2, 2, 0));

    OwnSpan week = summary().thisWeek();

    assertThat(week.sittingDays()).isEqualTo(1);
    assertThat(week.sittingHoursPer8h()).isEqualByComparingTo("4.0");
    assertThat(week.breakDays()).isEqualTo(2);
    assertThat(week.breaksPerWorkday()).isEqualByComparingTo("3.0");
  }

  @Test
  void leavesOutDaysThatWereTakenBack() {
    days.add(new OwnDay(LocalDate.of(2026, 11, 16), true, false, 0, 0, 0, 0, 0));

    assertThat(summary().thisWeek()).isEqualTo(span("2026-11-16", "2026-11-19", 0, null, 0, null));
  }

  @Test
  void saysNothingWhereThereIsNoDay() {
    assertThat(summary().before()).isEqualTo(span("2026-10-19", "2026-11-15", 0, null, 0, null));
  }

  @Test
  void roundsHalfUpFromWholeSeconds() {
    // 8 × 5,625 / 10,000 = 4.5 exactly; 8 × 5,563 / 10,000 = 4.4504; 8 × 5,562 / 10,000 = 4.4496
    for (String[] each : new String[][] {{"5625", "4.5"}, {"5563", "4.5"}, {"5562", "4.4"}}) {
      days.clear();
      days.add(
          new OwnDay(
              LocalDate.of(2026, 11, 16), false, true, 10_000, Long.parseLong(each[0]), 0, 0, 0));
      assertThat(summary().thisWeek().sittingHoursPer8h()).isEqualByComparingTo(each[1]);
    }
  }

  private MySummary summary() {
    return MySummary.of(
        new DateRange(TODAY.minusDays(399), TODAY),
        COPENHAGEN,
        date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0,
        days);
  }

  private void day(String date, int recordedHours, int sittingHours, int breaks) {
    days.add(
        new OwnDay(
            LocalDate.parse(date),
            false,
            true,
            recordedHours * 3_600L,
            sittingHours * 3_600L,
            breaks,
            breaks,
            0));
  }

  private static OwnSpan span(
      String from,
      String to,
      int valid,
      @Nullable String sitting,
      int ended,
      @Nullable String breaks) {
    return new OwnSpan(
        LocalDate.parse(from),
        LocalDate.parse(to),
        valid,
        sitting == null ? null : new BigDecimal(sitting),
        ended,
        breaks == null ? null : new BigDecimal(breaks));
  }
}
