package dev.interlude.analytics.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What kind of number a figure is: where it is cut and how it is rounded. */
enum Measure {
  SHARE(BigDecimal.ONE, 2),
  HOURS(BigDecimal.valueOf(8), 1),
  RATE(null, 1),
  MINUTES(null, 1);

  private final @Nullable BigDecimal highest;
  private final int decimals;

  Measure(@Nullable BigDecimal highest, int decimals) {
    this.highest = highest;
    this.decimals = decimals;
  }

  /** The nearest value that the measure can take; none is below 0. */
  BigDecimal cut(BigDecimal value) {
    BigDecimal atLeastZero = value.max(BigDecimal.ZERO);
    return highest == null ? atLeastZero : atLeastZero.min(highest);
  }

  /** Rounds half up, the only time a figure is rounded. */
  BigDecimal round(BigDecimal value) {
    return value.setScale(decimals, RoundingMode.HALF_UP);
  }

  /** A share with far more digits than are shown, of a whole that is not 0. */
  static BigDecimal exactShare(long part, long whole) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128);
  }

  int decimals() {
    return decimals;
  }
}
