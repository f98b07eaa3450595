package dev.interlude.analytics.figures.serving.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.statistics.FunnelPlot;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Expected limits are worked out by hand: intervals of ± 0.1 of 96 people say that one person is at
 * 0.98 (0.5 standard deviations), so 100 people have 0.5 ± 0.0980 and ± 0.1545.
 */
class SpreadTest {

  private static final BigDecimal CENTER = new BigDecimal("0.50");

  @Test
  void narrowsTheLimitsWithTheRootOfThePeople() {
    FunnelPlot plot = Spread.plot(CENTER, List.of(0.979982), 1).orElseThrow();

    assertThat(Limits.between(100, 100, plot))
        .containsExactly(limits(100, "0.4020", "0.5980", "0.3455", "0.6545"));
    assertThat(Limits.between(25, 25, plot))
        .containsExactly(limits(25, "0.3040", "0.6960", "0.1910", "0.8090"));
  }

  @Test
  void isTheMedianOfWhatTheIntervalsTell() {
    assertThat(Spread.plot(CENTER, List.of(9.0, 0.4, 0.0, 0.6), 1).orElseThrow().halfWidth())
        .isEqualTo(0.5);
    assertThat(Spread.plot(CENTER, List.of(9.0, 0.4, 0.6), 1).orElseThrow().halfWidth())
        .isEqualTo(0.6);
    assertThat(Spread.plot(CENTER, List.of(), 1)).isEmpty();
    assertThat(Spread.plot(CENTER, List.of(0.0), 1)).isEmpty();
  }

  @Test
  void drawsLimitsInSteps() {
    FunnelPlot plot = Spread.plot(CENTER, List.of(0.98), 1).orElseThrow();

    assertThat(Limits.between(10, 2_000, plot)).hasSizeBetween(50, 102);
    assertThat(Limits.between(10, 32, plot))
        .extracting(Limits::people)
        .containsExactly(10, 15, 20, 25, 30, 32);
  }

  private static Limits limits(
      int people, String low95, String high95, String low998, String high998) {
    return new Limits(
        people,
        new BigDecimal(low95),
        new BigDecimal(high95),
        new BigDecimal(low998),
        new BigDecimal(high998));
  }
}
