package dev.interlude.analytics.figures.serving;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Published figures.
 *
 * @param k the smallest group shown, at the last publication; null before the first
 * @param updated when the newest of these figures was published; null when there is none
 * @param periods by unit and begin; periods without any data are left out
 */
record FiguresAnswer(
    String by,
    String period,
    LocalDate from,
    LocalDate to,
    int metricVersion,
    @Nullable Integer k,
    @Nullable Instant updated,
    List<PeriodFigures> periods) {

  /**
   * One unit over one period.
   *
   * @param unit the path or site; empty for the company
   * @param state open (refreshed by the hour), closed (late facts still count) or frozen
   * @param figures by name of docs/metrics.md; null means that nobody contributed
   * @param boutLengthShare by the lower edge of the bin in minutes
   * @param funnel due, delivered, started, completed
   */
  record PeriodFigures(
      String unit,
      LocalDate start,
      @Schema(allowableValues = {"open", "closed", "frozen"}) String state,
      Instant updated,
      Map<String, @Nullable FigureValue> figures,
      Map<String, @Nullable FigureValue> boutLengthShare,
      Map<String, @Nullable FigureValue> funnel) {}
}
