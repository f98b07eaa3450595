package dev.interlude.analytics.figures.serving.comparison;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.interlude.analytics.figures.serving.FigureValue;
import dev.interlude.analytics.statistics.FunnelPlot.Position;
import io.swagger.v3.oas.annotations.media.Schema;
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
    List<Limits> limits) {

  /**
   * A unit, with its value or why there is none.
   *
   * @param position null where there is no number, or no limits
   */
  record PointAnswer(
      String unit,
      @Nullable Integer people,
      @JsonUnwrapped @Nullable FigureValue value,
      @Schema(allowableValues = {"inside", "outside-95", "outside-99.8"})
          @Nullable String position) {

    static PointAnswer of(Comparison.Point point) {
      return new PointAnswer(point.unit(), point.people(), point.value(), named(point.position()));
    }

    private static @Nullable String named(@Nullable Position position) {
      return switch (position) {
        case null -> null;
        case INSIDE -> "inside";
        case OUTSIDE_95 -> "outside-95";
        case OUTSIDE_99_8 -> "outside-99.8";
      };
    }
  }
}
