package dev.interlude.analytics.figures.serving;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Published figures.
 *
 * @param periods by unit and begin; periods without any data are left out
 */
record FiguresAnswer(@JsonUnwrapped Head head, List<PeriodFigures> periods) {

  static FiguresAnswer of(Head head, List<PublishedPeriod> periods, Collection<String> asked) {
    return new FiguresAnswer(
        head, periods.stream().map(period -> PeriodFigures.of(period, asked)).toList());
  }

  /**
   * One unit over one period. Maps of figures that were not asked for are left out.
   *
   * @param unit the path or site; empty for the company
   * @param state open (refreshed by the hour), closed (late facts still count) or frozen
   * @param figures by name of docs/metrics.md; null means that nobody contributed
   * @param boutLengthShare by the lower edge of the bin in minutes
   * @param funnel due, delivered, started, completed
   * @param responseDelayShare by the lower edge of the bin in minutes
   * @param outcomeShare by kind and outcome: movement/completed
   * @param evidenceShare by kind of evidence
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PeriodFigures(
      String unit,
      LocalDate start,
      @Schema(allowableValues = {"open", "closed", "frozen"}) String state,
      Instant updated,
      Map<String, @Nullable FigureValue> figures,
      @Nullable Map<String, @Nullable FigureValue> boutLengthShare,
      @Nullable Map<String, @Nullable FigureValue> funnel,
      @Nullable Map<String, @Nullable FigureValue> responseDelayShare,
      @Nullable Map<String, @Nullable FigureValue> outcomeShare,
      @Nullable Map<String, @Nullable FigureValue> evidenceShare) {

    private static PeriodFigures of(PublishedPeriod period, Collection<String> asked) {
      return new PeriodFigures(
          period.unit(),
          period.start(),
          period.state(),
          period.updated(),
          plain(period),
          parts(period, FigureNames.BOUT_LENGTHS, asked),
          parts(period, FigureNames.FUNNEL, asked),
          parts(period, FigureNames.RESPONSE_DELAYS, asked),
          parts(period, FigureNames.OUTCOMES, asked),
          parts(period, FigureNames.EVIDENCE, asked));
    }

    private static Map<String, @Nullable FigureValue> plain(PublishedPeriod period) {
      Map<String, @Nullable FigureValue> figures = new LinkedHashMap<>();
      for (String name : FigureNames.PLAIN) {
        if (period.figures().containsKey(name)) {
          figures.put(name, period.plain(name));
        }
      }
      return figures;
    }

    private static @Nullable Map<String, @Nullable FigureValue> parts(
        PublishedPeriod period, String name, Collection<String> asked) {
      return asked.contains(name) ? period.parts(name) : null;
    }
  }
}
