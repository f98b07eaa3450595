package dev.interlude.analytics.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunChartTest {

  /** As R gives them: qbinom(0.05, n - 1, 0.5). */
  @ParameterizedTest
  @CsvSource({"10, 2", "12, 3", "15, 4", "20, 6", "24, 8", "30, 10", "60, 23"})
  void knowsTheFewestCrossingsThatChanceLeaves(int useful, int crossings) {
    assertThat(RunChart.fewestCrossings(useful)).isEqualTo(crossings);
  }

  @Test
  void takesTheNewestSixOnOneSideForAShift() {
    assertThat(chart(4, 5, 4, 5, 4, 5, 8, 8, 9, 8, 9, 8).shiftSince()).isEqualTo(6);
    assertThat(chart(4, 5, 4, 5, 4, 5, 4, 8, 9, 8, 9, 8).shiftSince()).isEqualTo(-1);
    assertThat(chart(8, 8, 9, 8, 9, 8, 4, 5, 4, 5, 4, 9).shiftSince()).isEqualTo(-1);
  }

  @Test
  void passesOverValuesOnTheMedian() {
    // The median is 5: the two fives within the run neither break nor lengthen it.
    assertThat(chart(4, 3, 4, 3, 4, 3, 9, 5, 8, 9, 5, 8, 9, 8).shiftSince()).isEqualTo(6);
    assertThat(chart(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5).shiftSince()).isEqualTo(-1);
    assertThat(chart(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5).crossesTooSeldom()).isFalse();
  }

  @Test
  void seesADriftByItsFewCrossings() {
    assertThat(new RunChart(IntStream.range(0, 20).asDoubleStream().toArray()).crossesTooSeldom())
        .isTrue();
    assertThat(chart(1, 2, 1, 2, 1, 2, 1, 2, 1, 2).crossesTooSeldom()).isFalse();
  }

  @Test
  void saysNothingOfFewerThanTenValues() {
    assertThat(chart(1, 1, 1, 9, 9, 9, 9, 9, 9).shiftSince()).isEqualTo(-1);
    assertThat(chart(1, 2, 3, 4, 5, 6, 7, 8, 9).crossesTooSeldom()).isFalse();
    assertThat(chart().shiftSince()).isEqualTo(-1);
  }

  private static RunChart chart(double... values) {
    return new RunChart(values);
  }
}
