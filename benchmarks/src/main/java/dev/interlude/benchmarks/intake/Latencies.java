package dev.interlude.benchmarks.intake;

import java.util.concurrent.atomic.AtomicLongArray;

/** A histogram of times: buckets of a sixty-fourth of each power of two, so within 1.6 %. */
public final class Latencies {

  private static final int BITS = 6;
  private static final int SUB = 1 << BITS;

  private final AtomicLongArray counts = new AtomicLongArray((Long.SIZE - BITS) * SUB);

  public void add(long nanos) {
    counts.incrementAndGet(bucket(Math.max(nanos, 1)));
  }

  public long count() {
    long all = 0;
    for (int i = 0; i < counts.length(); i++) {
      all += counts.get(i);
    }
    return all;
  }

  /** The time in milliseconds that the given share of all took at most. */
  public double millisAt(double share) {
    long wanted = (long) Math.ceil(share * count());
    long seen = 0;
    for (int i = 0; i < counts.length(); i++) {
      seen += counts.get(i);
      if (seen >= wanted) {
        return upperEnd(i) / 1e6;
      }
    }
    return Double.NaN;
  }

  private static int bucket(long nanos) {
    if (nanos < SUB) {
      return (int) nanos;
    }
    int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos) - BITS;
    return (shift + 1) * SUB + (int) (nanos >>> shift) - SUB;
  }

  private static long upperEnd(int bucket) {
    if (bucket < SUB) {
      return bucket;
    }
    int shift = bucket / SUB - 1;
    return ((bucket % SUB + SUB + 1L) << shift) - 1;
  }
}
