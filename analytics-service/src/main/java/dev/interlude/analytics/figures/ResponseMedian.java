package dev.interlude.analytics.figures;

import java.math.BigDecimal;
import java.math.MathContext;

/** {@code responseMedianMinutes}: the median of binned delays, linear inside the bin. */
final class ResponseMedian {

  /** The bins' lower edges in minutes; the last bin has no upper one. */
  private static final int[] FROM_MINUTE = {0, 1, 2, 5, 10, 15};

  private ResponseMedian() {}

  /** Of at least one response. */
  static Published of(BinSums bins) {
    long total = bins.contributors().denominator();
    long before = 0;
    int last = bins.size() - 1;
    for (int bin = 0; bin < last; bin++) {
      if (2 * (before + bins.bin(bin)) >= total) {
        return new Published.Shown(
            Measure.MINUTES.round(inside(bin, total - 2 * before, bins.bin(bin))), null);
      }
      before += bins.bin(bin);
    }
    return new Published.AtLeast(BigDecimal.valueOf(FROM_MINUTE[last]));
  }

  private static BigDecimal inside(int bin, long twiceTheWayIn, long count) {
    int width = FROM_MINUTE[bin + 1] - FROM_MINUTE[bin];
    return BigDecimal.valueOf(twiceTheWayIn)
        .multiply(BigDecimal.valueOf(width))
        .divide(BigDecimal.valueOf(2 * count), MathContext.DECIMAL128)
        .add(BigDecimal.valueOf(FROM_MINUTE[bin]));
  }
}
