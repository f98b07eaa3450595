package dev.interlude.analytics.figures.serving.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The limits of a funnel plot (Spiegelhalter 2005) around the company's figure, from published
 * numbers alone.
 *
 * @param center the company's figure
 * @param deviation of one person, the median of what the units' intervals tell: the company's own
 *     interval is too narrow to survive rounding
 */
public record FunnelPlot(BigDecimal center, double deviation) {

  private static final double Z_95 = 1.959964;
  private static final double Z_998 = 3.090232;
  private static final int STEP = 5;
  private static final int MOST_LIMITS = 100;
  private static final int DECIMALS = 4;

  /** Empty where no interval is told, or all are so narrow that nothing is left of them. */
  static Optional<FunnelPlot> around(BigDecimal center, List<Spread> spreads) {
    double[] deviations = spreads.stream().mapToDouble(Spread::deviation).sorted().toArray();
    double median = deviations.length == 0 ? 0 : median(deviations);
    return median > 0 ? Optional.of(new FunnelPlot(center, median)) : Optional.empty();
  }

  /** Where a group of that size and value lies. */
  public Position position(BigDecimal value, int people) {
    double off = Math.abs(value.subtract(center).doubleValue());
    double error = deviation / Math.sqrt(people);
    if (off > Z_998 * error) {
      return Position.OUTSIDE_998;
    }
    return off > Z_95 * error ? Position.OUTSIDE_95 : Position.INSIDE;
  }

  /** From the smallest to the largest number of people, in steps that a curve can be drawn from. */
  List<FunnelLimits> limits(int smallest, int largest) {
    int step = Math.max(STEP, (largest - smallest) / MOST_LIMITS / STEP * STEP + STEP);
    var limits = new ArrayList<FunnelLimits>();
    for (int people = Math.max(STEP, smallest); people < largest; people += step) {
      limits.add(at(people));
    }
    limits.add(at(Math.max(STEP, largest)));
    return limits;
  }

  private FunnelLimits at(int people) {
    double error = deviation / Math.sqrt(people);
    return new FunnelLimits(
        people, off(-Z_95 * error), off(Z_95 * error), off(-Z_998 * error), off(Z_998 * error));
  }

  /** No figure that is compared is ever below 0. */
  private BigDecimal off(double distance) {
    return center
        .add(BigDecimal.valueOf(distance))
        .max(BigDecimal.ZERO)
        .setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
