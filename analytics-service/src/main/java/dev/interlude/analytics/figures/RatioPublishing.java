package dev.interlude.analytics.figures;

import java.math.BigDecimal;
import java.util.Optional;

/** From sums to what is shown of a ratio: suppression first, then extremes, rounding last. */
final class RatioPublishing {

  static final BigDecimal NEARLY_NONE = new BigDecimal("0.05");
  static final BigDecimal NEARLY_ALL = new BigDecimal("0.95");

  private RatioPublishing() {}

  static Published publish(RatioFigure figure, RatioSums sums, SmallGroups rules) {
    if (sums.persons() == 0) {
      return new Published.NoData();
    }
    Optional<Published.Reason> hidden = rules.hides(sums.contributors());
    if (hidden.isPresent()) {
      return new Published.Hidden(hidden.get());
    }
    RatioEstimate estimate = figure.estimate(sums);
    if (figure.hidesExtremes() && isNearlyNone(estimate.value())) {
      return new Published.AtMost(NEARLY_NONE);
    }
    if (figure.hidesExtremes() && isNearlyAll(estimate.value())) {
      return new Published.AtLeast(NEARLY_ALL);
    }
    return rounded(estimate, figure.measure());
  }

  static boolean isNearlyNone(BigDecimal share) {
    return share.compareTo(NEARLY_NONE) <= 0;
  }

  static boolean isNearlyAll(BigDecimal share) {
    return share.compareTo(NEARLY_ALL) >= 0;
  }

  private static Published rounded(RatioEstimate estimate, Measure measure) {
    Interval exact = estimate.interval();
    Interval interval =
        exact == null
            ? null
            : new Interval(measure.round(exact.low()), measure.round(exact.high()));
    return new Published.Shown(measure.round(estimate.value()), interval);
  }
}
