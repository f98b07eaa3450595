package dev.interlude.analytics.figures;

import java.math.BigDecimal;

/** Exact sums of bins that make up a whole. */
final class BinSums implements Sums<BinSums> {

  private final long[] bins;
  private Contributors contributors = Contributors.NONE;

  BinSums(int bins) {
    this.bins = new long[bins];
  }

  /** Adds one person's bins, none of them negative; who has nothing in any does not count. */
  void add(long[] one) {
    long all = 0;
    for (int i = 0; i < bins.length; i++) {
      bins[i] += one[i];
      all += one[i];
    }
    if (all > 0) {
      contributors = contributors.and(new Contributors(1, all, all));
    }
  }

  @Override
  public void addAll(BinSums others) {
    for (int i = 0; i < bins.length; i++) {
      bins[i] += others.bins[i];
    }
    contributors = contributors.and(others.contributors);
  }

  @Override
  public Contributors contributors() {
    return contributors;
  }

  long bin(int i) {
    return bins[i];
  }

  int size() {
    return bins.length;
  }

  /** The share of one bin in all, of which there is some; not rounded. */
  BigDecimal share(int bin) {
    return Measure.exactShare(bins[bin], contributors.denominator());
  }
}
