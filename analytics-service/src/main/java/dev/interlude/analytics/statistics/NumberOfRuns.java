package dev.interlude.analytics.statistics;

import org.apache.commons.numbers.combinatorics.BinomialCoefficientDouble;

/**
 * How many runs points of two kinds make when their order is chance (Swed and Eisenhart, Ann. Math.
 * Stat. 14, 1943).
 */
final class NumberOfRuns {

  /** One of the two tails of their table for 5 %. */
  private static final double TAIL = 0.025;

  private NumberOfRuns() {}

  /**
   * The greatest number of runs that is significantly few; 0 if none is.
   *
   * @param some how many points there are of one kind
   * @param others how many of the other
   */
  static int significantlyFew(int some, int others) {
    if (some == 0 || others == 0) {
      return 0;
    }
    double all = BinomialCoefficientDouble.value(some + others, some);
    double orders = 0;
    int runs = 1;
    while (orders / all <= TAIL) {
      runs++;
      orders += orders(runs, some, others);
    }
    return runs == 2 ? 0 : runs - 1;
  }

  /** In how many orders the points make so many runs. */
  private static double orders(int runs, int some, int others) {
    int half = runs / 2;
    return runs % 2 == 0
        ? 2 * ways(some, half) * ways(others, half)
        : ways(some, half) * ways(others, half + 1) + ways(some, half + 1) * ways(others, half);
  }

  /** In how many ways points fall into so many parts, each with at least one of them. */
  private static double ways(int points, int parts) {
    return parts > points ? 0 : BinomialCoefficientDouble.value(points - 1, parts - 1);
  }
}
