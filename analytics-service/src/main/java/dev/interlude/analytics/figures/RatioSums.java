package dev.interlude.analytics.figures;

import java.math.BigInteger;

/**
 * Exact sums over persons from which a ratio and its interval follow. Persons whose denominator is
 * 0 do not count. The order of adding changes nothing.
 */
final class RatioSums implements Sums<RatioSums> {

  private long numerator;
  private Contributors contributors = Contributors.NONE;
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
    numerator += a;
    contributors = contributors.and(new Contributors(1, b, b));
    BigInteger bigA = BigInteger.valueOf(a);
    BigInteger bigB = BigInteger.valueOf(b);
    numeratorSquares = numeratorSquares.add(bigA.multiply(bigA));
    products = products.add(bigA.multiply(bigB));
    denominatorSquares = denominatorSquares.add(bigB.multiply(bigB));
  }

  @Override
  public void addAll(RatioSums others) {
    numerator += others.numerator;
    contributors = contributors.and(others.contributors);
    numeratorSquares = numeratorSquares.add(others.numeratorSquares);
    products = products.add(others.products);
    denominatorSquares = denominatorSquares.add(others.denominatorSquares);
  }

  int persons() {
    return contributors.persons();
  }

  long numerator() {
    return numerator;
  }

  long denominator() {
    return contributors.denominator();
  }

  @Override
  public Contributors contributors() {
    return contributors;
  }

  /**
   * Σ(a − R·b)² multiplied by (Σb)², which keeps it an integer: with R = A/B it is Σ(a·B − A·b)².
   */
  BigInteger scaledSquaredResiduals() {
    BigInteger a = BigInteger.valueOf(numerator);
    BigInteger b = BigInteger.valueOf(denominator());
    return numeratorSquares
        .multiply(b.multiply(b))
        .subtract(products.multiply(a).multiply(b).shiftLeft(1))
        .add(denominatorSquares.multiply(a.multiply(a)));
  }
}
