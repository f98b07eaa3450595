package dev.interlude.analytics.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Counts of people and of breaks are told to the nearest 5, so that one more shows nothing. */
final class Counts {

  private static final long STEP = 5;
  private static final BigDecimal STEPS = BigDecimal.valueOf(STEP);

  private Counts() {}

  static Published publish(long count) {
    return new Published.Shown(BigDecimal.valueOf(nearest(count)), null);
  }

  static long nearest(long count) {
    return Math.floorDiv(count + STEP / 2, STEP) * STEP;
  }

  /** The smallest count that may be told and is not below the given one. */
  static BigDecimal upwards(BigDecimal count) {
    return count.divide(STEPS, 0, RoundingMode.CEILING).multiply(STEPS);
  }

  /** The greatest count that may be told and is not above the given one. */
  static BigDecimal downwards(BigDecimal count) {
    return count.divide(STEPS, 0, RoundingMode.FLOOR).multiply(STEPS);
  }
}
