package dev.interlude.analytics.alerts;

import dev.interlude.analytics.figures.serving.FigureValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One figure of one unit over closed weeks, oldest first; weeks without a number are left out.
 *
 * @param by the kind of unit
 */
record Series(String by, String unit, String figure, List<Point> points) {

  /** A week's number; of a bound the bound. */
  record Point(LocalDate week, FigureValue figure, BigDecimal number) {}

  FigureValue latest() {
    return points.getLast().figure();
  }

  /** Whether the last point is of that week. */
  boolean reaches(LocalDate week) {
    return !points.isEmpty() && points.getLast().week().equals(week);
  }

  double[] numbers() {
    return points.stream().mapToDouble(point -> point.number().doubleValue()).toArray();
  }
}
