package dev.interlude.analytics.figures.serving.comparison;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.interlude.analytics.figures.serving.FigureValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of all units of a kind in one period.
 *
 * @param updated when the newest of these figures was published; null when there is none
 * @param company the company's figure
 * @param people of the company, to the nearest 5
 * @param points by unit, which is no ranking
 * @param limits of the funnel plot by people; empty where none can be drawn
 */
record ComparisonAnswer(
    String figure,
    String by,
    String period,
    LocalDate start,
    int metricVersion,
    @Nullable Integer k,
    @Nullable Instant updated,
    @Nullable FigureValue company,
    @Nullable Integer people,
    List<PointAnswer> points,
    List<FunnelLimits> limits) {

  /**
   * A unit, with its value or why there is none.
   *
   * @param position null where there is no number, or no limits
   */
  record PointAnswer(
      String unit,
      @Nullable Integer people,
      @JsonUnwrapped @Nullable FigureValue value,
      @Nullable Position position) {

    static PointAnswer of(Comparison.Point point) {
      return new PointAnswer(point.unit(), point.people(), point.value(), point.position());
    }
  }
}
