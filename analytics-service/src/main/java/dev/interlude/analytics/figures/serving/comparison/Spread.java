package dev.interlude.analytics.figures.serving.comparison;

import dev.interlude.analytics.figures.serving.FigureValue;
import org.jspecify.annotations.Nullable;

/**
 * How far single people of a unit lie apart, as its published interval tells it.
 *
 * @param deviation the standard deviation of one person's contribution: that of the figure, times
 *     the root of the people
 */
record Spread(double deviation) {

  private static final double Z_95 = 1.959964;

  /** Null where there is no interval, or the people are hidden. */
  static @Nullable Spread of(@Nullable FigureValue figure, @Nullable Integer people) {
    if (figure == null
        || figure.low() == null
        || figure.high() == null
        || people == null
        || people == 0) {
      return null;
    }
    double halfWidth = figure.high().subtract(figure.low()).doubleValue() / 2;
    return new Spread(halfWidth / Z_95 * Math.sqrt(people));
  }
}
