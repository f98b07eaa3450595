package dev.interlude.analytics.statistics.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.analytics.statistics.RunChart;
import dev.interlude.analytics.statistics.RunChart.Run;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RunChartTest {

  @Test
  void countsPointsOnOneSideOfTheMedian() {
    RunChart chart = RunChart.of(1, 2, 9, 8, 3, 7);

    assertThat(chart.median()).isEqualTo(5);
    assertThat(chart.runs())
        .containsExactly(
            new Run(false, 0, 1, 2),
            new Run(true, 2, 3, 2),
            new Run(false, 4, 4, 1),
            new Run(true, 5, 5, 1));
  }

  @Test
  void passesOverPointsOnTheMedian() {
    RunChart chart = RunChart.of(1, 5, 2, 5, 9, 5, 8);

    assertThat(chart.runs()).containsExactly(new Run(false, 0, 2, 2), new Run(true, 4, 6, 2));
  }

  @Test
  void findsAShiftFromSixPointsOn() {
    assertThat(RunChart.of(9, 1, 9, 1, 9, 1, 2, 2, 2, 2, 9, 9, 9, 9).shift()).isEmpty();
    assertThat(RunChart.of(9, 9, 9, 9, 9, 1, 1, 1, 1, 1).shift()).isEmpty();
    assertThat(RunChart.of(9, 9, 9, 9, 9, 9, 1, 1, 1, 1, 1, 1).shift())
        .contains(new Run(false, 6, 11, 6));
    assertThat(RunChart.of(9, 9, 9, 9, 9, 9, 1, 1, 1, 5, 1, 1, 1).shift())
        .contains(new Run(false, 6, 12, 6));
  }

  @Test
  void hasNoRunWhereAllPointsAreEqual() {
    RunChart chart = RunChart.of(4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4);

    assertThat(chart.runs()).isEmpty();
    assertThat(chart.shift()).isEmpty();
    assertThat(chart.hasTooFewRuns()).isFalse();
  }

  /**
   * The chart of Balestracci, Quality Digest, October 2008: 16 months in four runs of 7, 7, 1, 1.
   */
  @Test
  void findsFourRunsOfSixteenPointsTooFew() {
    assertThat(ofRuns(7, 7, 1, 1).hasTooFewRuns()).isTrue();
    assertThat(ofRuns(6, 6, 1, 1, 1, 1).hasTooFewRuns()).isFalse();
  }

  @Test
  void judgesNumbersOfRunsFromTenPointsOn() {
    assertThat(ofRuns(4, 4).hasTooFewRuns()).isFalse();
    assertThat(ofRuns(5, 5).hasTooFewRuns()).isTrue();
    assertThat(ofRuns(3, 5, 2).hasTooFewRuns()).isFalse();
  }

  @Test
  void refusesNoValue() {
    assertThatThrownBy(RunChart::of).isInstanceOf(IllegalArgumentException.class);
  }

  /** Runs of these lengths above and below 0 in turn, as many points above as below. */
  private static RunChart ofRuns(int... lengths) {
    double[] values = new double[Arrays.stream(lengths).sum()];
    int at = 0;
    for (int run = 0; run < lengths.length; run++) {
      Arrays.fill(values, at, at + lengths[run], run % 2 == 0 ? 1 : -1);
      at += lengths[run];
    }
    return RunChart.of(values);
  }
}
