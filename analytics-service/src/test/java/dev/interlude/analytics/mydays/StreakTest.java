package dev.interlude.analytics.mydays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.dates.DateRange;
import dev.interlude.analytics.mydays.Streak.Today;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Days are written one letter each, the last is today: {@code b} a workday with a break, {@code -}
 * one without, {@code ?} one of which nothing is known, {@code u} one on which all was lost on the
 * way, {@code m} one with a missed break and one that was lost, {@code c} one that was taken back,
 * {@code .} a day off, {@code B} a day off with a break.
 */
class StreakTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);

  @ParameterizedTest
  @CsvSource({
    "bbb, 3, 3, COUNTED",
    "bb-, 2, 2, OPEN",
    "bb?, 2, 2, OPEN",
    "bbbbb.., 5, 5, FREE",
    "bbbbb..b, 6, 6, COUNTED",
    "bbbbb..-, 5, 5, OPEN",
    "bb-b, 1, 2, COUNTED",
    "bb?b, 1, 2, COUNTED",
    "bbmb, 1, 2, COUNTED",
    "bbub, 3, 3, COUNTED",
    "bbcb, 3, 3, COUNTED",
    "bbu, 2, 2, OPEN",
    "bbc, 2, 2, FREE",
    "bBb, 2, 2, COUNTED",
    "b-B, 0, 1, FREE",
    "---, 0, 0, OPEN",
    "b--, 0, 1, OPEN",
    "...., 0, 0, FREE",
    "b-bbb-bb, 2, 3, COUNTED",
  })
  void countsWorkdaysInARow(String days, int workdays, int longest, Today today) {
    Streak streak = streak(days);

    assertThat(streak.workdays()).isEqualTo(workdays);
    assertThat(streak.longest()).isEqualTo(longest);
    assertThat(streak.today()).isEqualTo(today);
  }

  @Test
  void tellsSinceWhen() {
    assertThat(streak("b-b..b").since()).isEqualTo(FIRST.plusDays(2));
    assertThat(streak("b--").since()).isNull();
    assertThat(streak("..").since()).isNull();
  }

  private static Streak streak(String days) {
    Map<LocalDate, OwnDay> known = new HashMap<>();
    for (int i = 0; i < days.length(); i++) {
      LocalDate date = FIRST.plusDays(i);
      switch (days.charAt(i)) {
        case 'b', 'B' -> known.put(date, day(date, false, 1, 3, 0));
        case '-' -> known.put(date, day(date, false, 0, 2, 0));
        case 'u' -> known.put(date, day(date, false, 0, 0, 2));
        case 'm' -> known.put(date, day(date, false, 0, 1, 1));
        case 'c' -> known.put(date, day(date, true, 0, 0, 0));
        default -> {}
      }
    }
    Predicate<LocalDate> isWorkday =
        date -> "B.".indexOf(days.charAt((int) (date.toEpochDay() - FIRST.toEpochDay()))) < 0;
    return Streak.of(new DateRange(FIRST, FIRST.plusDays(days.length() - 1L)), isWorkday, known);
  }

  private static OwnDay day(
      LocalDate date, boolean cleared, int breaks, int reached, int undelivered) {
    return new OwnDay(date, cleared, true, 28_800, 18_000, breaks, reached, undelivered);
  }
}
