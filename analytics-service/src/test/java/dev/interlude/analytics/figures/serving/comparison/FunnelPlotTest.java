package dev.interlude.analytics.figures.serving.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Expected limits are worked out by hand: with a deviation of 0.5 for one person, 100 people have a
 * standard error of 0.05, so 0.5 ± 0.0980 and ± 0.1545.
 */
class FunnelPlotTest {

  private static final FunnelPlot PLOT =
      FunnelPlot.around(new BigDecimal("0.50"), List.of(new Spread(0.5))).orElseThrow();

  @Test
  void narrowsWithTheRootOfThePeople() {
    assertThat(PLOT.limits(100, 100))
        .containsExactly(limits(100, "0.4020", "0.5980", "0.3455", "0.6545"));
    assertThat(PLOT.limits(25, 25))
        .containsExactly(limits(25, "0.3040", "0.6960", "0.1910", "0.8090"));
  }

  @Test
  void placesUnitsBySizeAndValue() {
    assertThat(PLOT.position(new BigDecimal("0.59"), 100)).isEqualTo(Position.INSIDE);
    assertThat(PLOT.position(new BigDecimal("0.60"), 100)).isEqualTo(Position.OUTSIDE_95);
    assertThat(PLOT.position(new BigDecimal("0.34"), 100)).isEqualTo(Position.OUTSIDE_998);
    assertThat(PLOT.position(new BigDecimal("0.34"), 25)).isEqualTo(Position.INSIDE);
  }

  @Test
  void takesTheMedianOfWhatTheIntervalsTell() {
    var spreads = List.of(new Spread(0), new Spread(0.4), new Spread(0.6), new Spread(9));

    assertThat(FunnelPlot.around(BigDecimal.ONE, spreads).orElseThrow().deviation()).isEqualTo(0.5);
    assertThat(FunnelPlot.around(BigDecimal.ONE, List.of())).isEmpty();
    assertThat(FunnelPlot.around(BigDecimal.ONE, List.of(new Spread(0)))).isEmpty();
  }

  @Test
  void drawsLimitsInSteps() {
    assertThat(PLOT.limits(10, 2_000)).hasSizeBetween(50, 102);
    assertThat(PLOT.limits(10, 32))
        .extracting(FunnelLimits::people)
        .containsExactly(10, 15, 20, 25, 30, 32);
  }

  private static FunnelLimits limits(
      int people, String low95, String high95, String low998, String high998) {
    return new FunnelLimits(
        people,
        new BigDecimal(low95),
        new BigDecimal(high95),
        new BigDecimal(low998),
        new BigDecimal(high998));
  }
}
