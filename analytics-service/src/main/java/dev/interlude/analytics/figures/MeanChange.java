package dev.interlude.analytics.figures;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The mean over persons of each one's mean change, with the 95 % interval m ± 1.959964·s/√n; s² is
 * the variance between persons with n − 1. Sums are exact fractions.
 */
final class MeanChange {

  private static final MathContext EXACT_ENOUGH = new MathContext(60, RoundingMode.HALF_EVEN);

  private int persons;
  private Fraction means = Fraction.ZERO;
  private Fraction squares = Fraction.ZERO;

  /** Exact, not reduced further than keeps it small. */
  private record Fraction(BigInteger numerator, BigInteger denominator) {

    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    static Fraction of(long numerator, long denominator) {
      return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    Fraction plus(Fraction other) {
      BigInteger sum =
          numerator.multiply(other.denominator).add(other.numerator.multiply(denominator));
      BigInteger product = denominator.multiply(other.denominator);
      BigInteger common = sum.gcd(product);
      return new Fraction(sum.divide(common), product.divide(common));
    }

    BigDecimal dividedBy(long divisor) {
      return new BigDecimal(numerator)
          .divide(new BigDecimal(denominator.multiply(BigInteger.valueOf(divisor))), EXACT_ENOUGH);
    }
  }

  /** Adds one person's sum of changes over at least one answer. */
  void add(long change, long answers) {
    persons++;
    means = means.plus(Fraction.of(change, answers));
    squares = squares.plus(Fraction.of(change * change, answers * answers));
  }

  int persons() {
    return persons;
  }

  /** Of at least two persons; rounded to 0.1, halves away from 0. */
  Published publish() {
    BigDecimal mean = means.dividedBy(persons);
    BigDecimal squaresOfAll = squares.dividedBy(1);
    BigDecimal residuals =
        squaresOfAll.subtract(mean.multiply(mean).multiply(BigDecimal.valueOf(persons)));
    BigDecimal variance =
        residuals
            .max(BigDecimal.ZERO)
            .divide(BigDecimal.valueOf((persons - 1L) * persons), EXACT_ENOUGH);
    BigDecimal half = RatioEstimate.NORMAL_97_5.multiply(variance.sqrt(EXACT_ENOUGH));
    return new Published.Shown(
        round(mean), new Interval(round(mean.subtract(half)), round(mean.add(half))));
  }

  private static BigDecimal round(BigDecimal change) {
    return change.setScale(1, RoundingMode.HALF_UP);
  }
}
