package dev.interlude.systemtests;

import java.util.ArrayList;
import java.util.List;

/** Σa/Σb over people with its interval by docs/metrics.md, section 2, in floating point. */
final class PlainRatio {

  private static final double NORMAL_97_5 = 1.959964;

  private final List<long[]> people = new ArrayList<>();
  private long above;
  private long below;

  /** People without a denominator do not count. */
  void add(long a, long b) {
    if (b > 0) {
      people.add(new long[] {a, b});
      above += a;
      below += b;
    }
  }

  int people() {
    return people.size();
  }

  /** Whether one person has more than half of the denominator. */
  boolean isDominated() {
    return people.stream().anyMatch(person -> 2 * person[1] > below);
  }

  double value() {
    return (double) above / below;
  }

  /** Not cut, of two people or more. */
  double halfWidth() {
    double squares =
        people.stream().mapToDouble(person -> Math.pow(person[0] - value() * person[1], 2)).sum();
    double n = people.size();
    return NORMAL_97_5 * Math.sqrt(n / (n - 1) * squares) / below;
  }

  @Override
  public String toString() {
    return people() + " people, " + above + "/" + below;
  }
}
