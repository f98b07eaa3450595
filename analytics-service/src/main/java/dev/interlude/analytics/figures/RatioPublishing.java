package dev.interlude.analytics.figures;

import java.math.BigDecimal;
import java.util.function.Supplier;

/** From sums that may be shown to what is shown of a ratio: extremes first, rounding last. */
final class RatioPublishing {

  static final BigDecimal NEARLY_NONE = new BigDecimal("0.05");
  static final BigDecimal NEARLY_ALL = new BigDecimal("0.95");

  private RatioPublishing() {}

  static Published publish(RatioFigure figure, RatioSums sums) {
    RatioEstimate estimate = figure.estimate(sums);
    return figure.hidesExtremes()
        ? orBound(estimate.value(), () -> rounded(estimate, figure.measure()))
        : rounded(estimate, figure.measure());
  }

  /** A bound in place of a share near its ends. */
  static Published orBound(BigDecimal share, Supplier<Published> number) {
    if (isNearlyNone(share)) {
      return new Published.AtMost(NEARLY_NONE);
    }
    return isNearlyAll(share) ? new Published.AtLeast(NEARLY_ALL) : number.get();
  }

  static boolean isNearlyNone(BigDecimal share) {
    return share.compareTo(NEARLY_NONE) <= 0;
  }

  static boolean isNearlyAll(BigDecimal share) {
    return share.compareTo(NEARLY_ALL) >= 0;
  }

  static Published rounded(RatioEstimate estimate, Measure measure) {
    Interval exact = estimate.interval();
    Interval interval =
        exact == null
            ? null
            : new Interval(measure.round(exact.low()), measure.round(exact.high()));
    return new Published.Shown(measure.round(estimate.value()), interval);
  }
}
