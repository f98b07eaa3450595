package dev.interlude.analytics.figures;

import java.math.BigDecimal;

/** Exact sums of a share that is shown without an interval. */
final class ShareSums implements Sums<ShareSums> {

  private long numerator;
  private Contributors contributors = Contributors.NONE;

  /** Adds one person's numerator and denominator; who has no denominator does not count. */
  void add(long a, long b) {
    if (a < 0 || b < 0) {
      throw new IllegalArgumentException("sums of a person are never negative");
    }
    if (b > 0) {
      numerator += a;
      contributors = contributors.and(new Contributors(1, b, b));
    }
  }

  @Override
  public void addAll(ShareSums others) {
    numerator += others.numerator;
    contributors = contributors.and(others.contributors);
  }

  @Override
  public Contributors contributors() {
    return contributors;
  }

  /** The share of at least one person. */
  BigDecimal share() {
    return Measure.exactShare(numerator, contributors.denominator());
  }

  long numerator() {
    return numerator;
  }

  long denominator() {
    return contributors.denominator();
  }
}
