package dev.interlude.reminder.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {

  private final Holidays holidays = new Holidays();

  @ParameterizedTest
  @CsvSource({
    "DK, 2026-12-25, true",
    "DK, 2026-04-02, true",
    "DK, 2026-06-05, false",
    "DE, 2026-10-03, true",
    "DE, 2026-01-06, false",
    "DE-BY, 2026-01-06, true",
    "DE-BE, 2026-01-06, false",
    "AT, 2026-10-26, true",
    "US, 2026-07-03, true",
    "DK, 2027-12-25, true"
  })
  void knowsWhichDaysAreFree(String region, LocalDate date, boolean free) {
    assertThat(holidays.of(region, 2026).contains(date)).isEqualTo(free);
  }

  @Test
  void coversAYearAndTheNext() {
    assertThat(holidays.of("DK", 2026).first()).isEqualTo("2026-01-01");
    assertThat(holidays.of("DK", 2026).last().getYear()).isEqualTo(2027);
  }

  @Test
  void hasNoneWithoutARegion() {
    assertThat(holidays.of(null, 2026)).isEmpty();
    assertThat(holidays.of("none", 2026)).isEmpty();
    assertThat(holidays.of("XX", 2026)).isEmpty();
    assertThat(holidays.of("DE-XX", 2026)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"XX", "DE-XX", "DK-", "", "-", "DE-BY-M"})
  void doesNotKnowWhatIsNoRegion(String region) {
    assertThat(holidays.isKnown(region)).isFalse();
  }
}
