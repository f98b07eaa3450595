package dev.interlude.analytics.figures.serving.comparison;

import dev.interlude.analytics.statistics.Bounds;
import dev.interlude.analytics.statistics.FunnelPlot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Between which values chance alone would leave a group of that size, in 95 and in 99.8 %.
 *
 * @param people the size
 */
record Limits(
    int people, BigDecimal low95, BigDecimal high95, BigDecimal low998, BigDecimal high998) {

  private static final int STEP = 5;
  private static final int MOST = 100;
  private static final int DECIMALS = 4;

  /** From the smallest to the largest number of people, in steps that a curve can be drawn from. */
  static List<Limits> between(int smallest, int largest, FunnelPlot plot) {
    int step = (largest - smallest) / MOST / STEP * STEP + STEP;
    var limits = new ArrayList<Limits>();
    for (int people = Math.max(STEP, smallest); people < largest; people += step) {
      limits.add(at(people, plot));
    }
    limits.add(at(Math.max(STEP, largest), plot));
    return limits;
  }

  private static Limits at(int people, FunnelPlot plot) {
    Bounds usual = plot.limits95(people);
    Bounds wide = plot.limits998(people);
    return new Limits(
        people,
        rounded(usual.low()),
        rounded(usual.high()),
        rounded(wide.low()),
        rounded(wide.high()));
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
