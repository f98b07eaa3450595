package dev.interlude.analytics.statistics.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.interlude.analytics.statistics.Bounds;
import dev.interlude.analytics.statistics.FunnelPlot;
import dev.interlude.analytics.statistics.FunnelPlot.Position;
import org.junit.jupiter.api.Test;

class FunnelPlotTest {

  /** 0.62 ± 0.02 of 400 people. */
  private static final FunnelPlot PLOT = FunnelPlot.of(0.62, new Bounds(0.60, 0.64), 400, 1);

  /**
   * With one yes or no a person, the limits are those of Spiegelhalter (2005), section 2.2, for
   * proportions: p ± z √(p (1 − p) / n). Here p = 0.2: for n = 100 that is 0.2 ± 0.04 z.
   */
  @Test
  void agreesWithTheLimitsOfPlainProportions() {
    double companyError = Math.sqrt(0.2 * 0.8 / 900);
    var plot = new FunnelPlot(0.2, 1.959964 * companyError, 900, 1);

    assertBounds(plot.limits95(100), 0.2 - 1.959964 * 0.04, 0.2 + 1.959964 * 0.04);
    assertBounds(plot.limits998(100), 0.2 - 3.090232 * 0.04, 0.2 + 3.090232 * 0.04);
  }

  @Test
  void isTheCompanysIntervalAtTheCompanysSize() {
    assertBounds(PLOT.limits95(400), 0.60, 0.64);
    assertBounds(PLOT.limits95(100), 0.58, 0.66);
  }

  @Test
  void saysWhereAUnitLies() {
    assertThat(PLOT.position(0.59, 100)).isEqualTo(Position.INSIDE);
    assertThat(PLOT.position(0.57, 100)).isEqualTo(Position.OUTSIDE_95);
    assertThat(PLOT.position(0.67, 100)).isEqualTo(Position.OUTSIDE_95);
    assertThat(PLOT.position(0.55, 100)).isEqualTo(Position.OUTSIDE_99_8);
    assertThat(PLOT.position(0.69, 100)).isEqualTo(Position.OUTSIDE_99_8);
  }

  @Test
  void endsWhereTheFigureDoes() {
    var high = FunnelPlot.of(0.97, new Bounds(0.93, 1), 400, 1);

    assertBounds(high.limits95(100), 0.89, 1);
    assertBounds(FunnelPlot.of(0.03, new Bounds(0, 0.05), 400, 1).limits998(25), 0, 0.2192);
  }

  @Test
  void refusesUnitsWithoutPeople() {
    assertThatThrownBy(() -> PLOT.limits95(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FunnelPlot(0.5, 0.1, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertBounds(Bounds bounds, double low, double high) {
    assertThat(bounds.low()).isCloseTo(low, within(0.0001));
    assertThat(bounds.high()).isCloseTo(high, within(0.0001));
  }
}
