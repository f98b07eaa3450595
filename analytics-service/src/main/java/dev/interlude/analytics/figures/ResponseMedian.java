package dev.interlude.analytics.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/** {@code responseMedianMinutes}: the median of binned delays, linear inside the bin. */
final class ResponseMedian {

  /** The bins' lower edges in minutes; the last bin has no upper one. */
  private static final int[] FROM_MINUTE = {0, 1, 2, 5, 10, 15};

  private ResponseMedian() {}

  static Published publish(Iterable<PersonSums> persons, SmallGroups rules) {
    var sums = new RatioSums();
    long[] bins = new long[PersonSums.DELAY_BINS];
    for (PersonSums person : persons) {
      sums.add(0, Arrays.stream(person.responses).sum());
      Arrays.setAll(bins, i -> bins[i] + person.responses[i]);
    }
    if (sums.persons() == 0) {
      return new Published.NoData();
    }
    return rules
        .hides(sums.contributors())
        .<Published>map(Published.Hidden::new)
        .orElseGet(() -> median(bins));
  }

  /** Of at least one response. */
  static Published median(long[] bins) {
    long total = Arrays.stream(bins).sum();
    long before = 0;
    int last = bins.length - 1;
    for (int bin = 0; bin < last; bin++) {
      if (2 * (before + bins[bin]) >= total) {
        return new Published.Shown(
            Measure.MINUTES.round(inside(bin, total - 2 * before, bins[bin])), null);
      }
      before += bins[bin];
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
