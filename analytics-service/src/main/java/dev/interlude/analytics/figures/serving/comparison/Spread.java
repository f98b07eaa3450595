package dev.interlude.analytics.figures.serving.comparison;

import dev.interlude.analytics.figures.serving.FigureValue;
import dev.interlude.analytics.statistics.FunnelPlot;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How far single people lie apart, read off published intervals (ADR 25). */
final class Spread {

  private static final int ONE = 1;

  private Spread() {}

  /** The half-width that an interval would have of one person alone; empty where none is shown. */
  static OptionalDouble of(@Nullable FigureValue figure, @Nullable Integer people) {
    if (figure == null
        || figure.value() == null
        || figure.low() == null
        || figure.high() == null
        || people == null
        || people == 0) {
      return OptionalDouble.empty();
    }
    // One end may have been cut.
    BigDecimal half =
        figure.value().subtract(figure.low()).max(figure.high().subtract(figure.value()));
    return OptionalDouble.of(half.doubleValue() * Math.sqrt(people));
  }

  /**
   * The plot around the company's value; empty where no interval is told, or all are so narrow that
   * rounding left nothing of them.
   *
   * @param spreads of the company and of units; the median of them counts
   * @param highest that the figure can be
   */
  static Optional<FunnelPlot> plot(
      BigDecimal center, Collection<Double> spreads, double highest) {
    double[] sorted = spreads.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double median =
        Arrays.stream(sorted)
            .skip(Math.max(0, (sorted.length - 1) / 2))
            .limit(sorted.length % 2 == 1 ? 1 : 2)
            .average()
            .orElse(0);
    return median > 0
        ? Optional.of(new FunnelPlot(center.doubleValue(), median, ONE, highest))
        : Optional.empty();
  }
}
