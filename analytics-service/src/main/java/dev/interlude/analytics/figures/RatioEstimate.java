package dev.interlude.analytics.figures;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * R = Σa/Σb times a factor, with the 95 % interval robust to clustering by person of
 * docs/metrics.md, section 2. Nothing is rounded here but digits that no figure shows.
 *
 * @param value cut as the measure says
 * @param interval null for fewer than two persons
 */
record RatioEstimate(BigDecimal value, @Nullable Interval interval) {

  static final BigDecimal NORMAL_97_5 = new BigDecimal("1.959964");

  /** Far more digits than any figure shows, so that rounding to one is the only rounding. */
  private static final MathContext EXACT_ENOUGH = new MathContext(60, RoundingMode.HALF_EVEN);

  /**
   * Estimates from the sums of at least one person.
   *
   * @param factor by which the plain ratio is multiplied, such as 8 for hours in 8 hours
   */
  static RatioEstimate of(RatioSums sums, int factor, Measure measure) {
    if (sums.persons() == 0) {
      throw new IllegalArgumentException("no figure without a person");
    }
    BigDecimal scale = BigDecimal.valueOf(factor);
    BigDecimal ratio =
        BigDecimal.valueOf(sums.numerator())
            .multiply(scale)
            .divide(BigDecimal.valueOf(sums.denominator()), EXACT_ENOUGH);
    if (sums.persons() < 2) {
      return new RatioEstimate(measure.cut(ratio), null);
    }
    BigDecimal half = halfWidth(sums).multiply(scale);
    return new RatioEstimate(
        measure.cut(ratio),
        new Interval(measure.cut(ratio.subtract(half)), measure.cut(ratio.add(half))));
  }

  private static BigDecimal halfWidth(RatioSums sums) {
    BigDecimal variance =
        new BigDecimal(sums.scaledSquaredResiduals().multiply(BigInteger.valueOf(sums.persons())))
            .divide(BigDecimal.valueOf(sums.persons() - 1L), EXACT_ENOUGH);
    BigInteger denominator = BigInteger.valueOf(sums.denominator());
    return NORMAL_97_5
        .multiply(variance.sqrt(EXACT_ENOUGH))
        .divide(new BigDecimal(denominator.multiply(denominator)), EXACT_ENOUGH);
  }
}
