package dev.interlude.analytics.alerts;

import java.util.Arrays;

/**
 * Values over time about their median. Rules: shift of Perla et al. 2011 (BMJ Qual Saf 20:46), six
 * or more in a row on one side; crossings of Anhøj and Olesen 2014 (PLoS ONE 9:e113825), fewer than
 * the 5 % quantile of the binomial distribution with n − 1 trials of ½. Values on the median tell
 * nothing and are passed over.
 */
record RunChart(double[] values) {

  /** Fewer values have no median to speak of. */
  private static final int FEWEST = 10;

  private static final int SHIFT = 6;
  private static final double UNLIKELY = 0.05;

  /**
   * How far back the newest run goes, if it is a shift.
   *
   * @return the index of its first value; −1 when there is none
   */
  int shiftSince() {
    double median = median();
    int run = 0;
    int first = -1;
    int side = 0;
    for (int i = values.length - 1; i >= 0; i--) {
      int here = Double.compare(values[i], median);
      if (here != 0) {
        if (side != 0 && here != side) {
          break;
        }
        side = here;
        first = i;
        run++;
      }
    }
    return values.length >= FEWEST && run >= SHIFT ? first : -1;
  }

  /** Whether the line crosses its median less often than chance would have it. */
  boolean crossesTooSeldom() {
    int[] sides = sides();
    int crossings = 0;
    for (int i = 1; i < sides.length; i++) {
      crossings += sides[i] == sides[i - 1] ? 0 : 1;
    }
    return sides.length >= FEWEST && crossings < fewestCrossings(sides.length);
  }

  /** The smallest number that chance gives at least once in twenty charts of n useful values. */
  static int fewestCrossings(int n) {
    double probability = Math.pow(0.5, n - 1);
    double sum = probability;
    int crossings = 0;
    while (sum < UNLIKELY) {
      probability *= (double) (n - 1 - crossings) / (crossings + 1);
      crossings++;
      sum += probability;
    }
    return crossings;
  }

  private int[] sides() {
    double median = median();
    return Arrays.stream(values)
        .mapToInt(value -> Double.compare(value, median))
        .filter(side -> side != 0)
        .toArray();
  }

  private double median() {
    if (values.length == 0) {
      return 0;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
