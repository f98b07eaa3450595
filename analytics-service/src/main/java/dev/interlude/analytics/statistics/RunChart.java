package dev.interlude.analytics.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Median;

/**
 * A run chart by the rules of Perla, Provost and Murray (BMJ Qual. Saf. 20, 2011): a run is a
 * series of points on one side of the median of all; points on the median are passed over, they
 * neither make a run longer nor end it.
 *
 * @param median of all points
 * @param runs in order of time
 */
public record RunChart(double median, List<Run> runs) {

  /** Puts the values in order, but a copy of them. */
  private static final Median MEDIAN = Median.withDefaults().withCopy(true);

  /** As many points on one side come by chance about once in thirty times. */
  private static final int SHIFT = 6;

  /** With fewer points off the median, the number of runs says nothing. */
  private static final int FEWEST_POINTS = 10;

  /**
   * Points in a row on one side.
   *
   * @param from index of the first one
   * @param to index of the last one
   * @param points how many, without those on the median between them
   */
  public record Run(boolean above, int from, int to, int points) {}

  /** The chart of at least one value, in order of time. */
  public static RunChart of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("no run chart without a value");
    }
    double median = MEDIAN.evaluate(values);
    var runs = new ArrayList<Run>();
    for (int i = 0; i < values.length; i++) {
      int side = Double.compare(values[i], median);
      if (side != 0) {
        boolean above = side > 0;
        Run last = runs.isEmpty() ? null : runs.getLast();
        if (last != null && last.above() == above) {
          runs.set(runs.size() - 1, new Run(above, last.from(), i, last.points() + 1));
        } else {
          runs.add(new Run(above, i, i, 1));
        }
      }
    }
    return new RunChart(median, List.copyOf(runs));
  }

  /** The latest run of six points or more. */
  public Optional<Run> shift() {
    return runs.reversed().stream().filter(run -> run.points() >= SHIFT).findFirst();
  }

  /** Whether the line crosses the median more seldom than chance lets it in 97.5 of 100 charts. */
  public boolean hasTooFewRuns() {
    int above = points(true);
    int below = points(false);
    return above + below >= FEWEST_POINTS
        && runs.size() <= NumberOfRuns.significantlyFew(above, below);
  }

  private int points(boolean above) {
    return runs.stream().filter(run -> run.above() == above).mapToInt(Run::points).sum();
  }
}
