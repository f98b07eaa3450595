package dev.interlude.analytics.figures;

import java.math.BigInteger;

/**
 * Exact sums over persons from which a ratio and its interval follow. Persons whose denominator is
 * 0 do not count. The order of adding changes nothing.
 */
final class RatioSums {

  private int persons;
  private long numerator;
  private long denominator;
  private long largestDenominator;
  private BigInteger numeratorSquares = BigInteger.ZERO;
  private BigInteger products = BigInteger.ZERO;
  private BigInteger denominatorSquares = BigInteger.ZERO;

  /** Adds one person's numerator and denominator, both at least 0. */
  void add(long a, long b) {
    if (a < 0 || b < 0) {
      throw new IllegalArgumentException("sums of a person are never negative");
    }
    if (b == 0) {
      return;
    }
    persons++;
    numerator += a;
    denominator += b;
    largestDenominator = Math.max(largestDenominator, b);
    BigInteger bigA = BigInteger.valueOf(a);
    BigInteger bigB = BigInteger.valueOf(b);
    numeratorSquares = numeratorSquares.add(bigA.multiply(bigA));
    products = products.add(bigA.multiply(bigB));
    denominatorSquares = denominatorSquares.add(bigB.multiply(bigB));
  }

  int persons() {
    return persons;
  }

  long numerator() {
    return numerator;
  }

  long denominator() {
    return denominator;
  }

  /** Who stands behind the figure, as suppression asks. */
  Contributors contributors() {
    return new Contributors(persons, denominator, largestDenominator);
  }

  /**
   * Σ(a − R·b)² multiplied by (Σb)², which keeps it an integer: with R = A/B it is Σ(a·B − A·b)².
   */
  BigInteger scaledSquaredResiduals() {
    BigInteger a = BigInteger.valueOf(numerator);
    BigInteger b = BigInteger.valueOf(denominator);
    return numeratorSquares
        .multiply(b.multiply(b))
        .subtract(products.multiply(a).multiply(b).shiftLeft(1))
        .add(denominatorSquares.multiply(a.multiply(a)));
  }
}
