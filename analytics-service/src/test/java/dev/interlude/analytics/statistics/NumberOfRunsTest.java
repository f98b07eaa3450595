package dev.interlude.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The smaller critical values for 5 %, two-sided, of Swed and Eisenhart (1943), as statistics books
 * reprint them: Triola, Elementary Statistics, table A-10. The books print 1, which no chart has,
 * where no number of runs is significantly few.
 */
class NumberOfRunsTest {

  @ParameterizedTest
  @CsvSource({
    "5, 5, 2", "5, 8, 3", "5, 10, 3", "6, 6, 3", "6, 7, 3", "7, 7, 3", "7, 8, 4", "7, 10, 5",
    "8, 8, 4", "8, 9, 5", "8, 12, 6", "9, 9, 5", "9, 10, 5", "9, 11, 6", "10, 10, 6", "10, 12, 7",
    "10, 20, 9", "3, 6, 2", "4, 10, 3", "2, 12, 2", "4, 20, 4", "6, 20, 6"
  })
  void agreesWithTheTable(int some, int others, int few) {
    assertThat(NumberOfRuns.significantlyFew(some, others)).isEqualTo(few);
    assertThat(NumberOfRuns.significantlyFew(others, some)).isEqualTo(few);
  }

  @ParameterizedTest
  @CsvSource({"2, 11", "3, 5", "4, 4", "0, 9"})
  void hasNoneWhereEvenTwoRunsMayBeChance(int some, int others) {
    assertThat(NumberOfRuns.significantlyFew(some, others)).isZero();
  }
}
