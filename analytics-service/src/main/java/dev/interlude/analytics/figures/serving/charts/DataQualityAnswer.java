package dev.interlude.analytics.figures.serving.charts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.interlude.analytics.figures.serving.FigureNames;
import dev.interlude.analytics.figures.serving.FigureValue;
import dev.interlude.analytics.figures.serving.Head;
import dev.interlude.analytics.figures.serving.Layout;
import dev.interlude.analytics.figures.serving.PublishedPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far the company's figures can be relied on. */
record DataQualityAnswer(@JsonUnwrapped Head head, List<PeriodQuality> periods) {

  static final Layout LAYOUT =
      new Layout(
          List.of(
              FigureNames.COVERAGE,
              "inferredShare",
              "deliveryRate",
              FigureNames.EVIDENCE,
              FigureNames.LATER_FACTS),
          List.of("figure", "item"),
          List::of,
          (head, periods) ->
              new DataQualityAnswer(head, periods.stream().map(PeriodQuality::of).toList()));

  /**
   * The company over one period.
   *
   * @param evidenceShare by kind of evidence, the share of the recorded time that it decided
   * @param laterFacts person-days that changed after the figures were frozen, to the nearest 5;
   *     null until then
   */
  record PeriodQuality(
      LocalDate start,
      String state,
      Instant updated,
      @Nullable FigureValue dataCoverage,
      @Nullable FigureValue inferredShare,
      @Nullable FigureValue deliveryRate,
      Map<String, @Nullable FigureValue> evidenceShare,
      @Nullable BigDecimal laterFacts) {

    private static PeriodQuality of(PublishedPeriod period) {
      FigureValue later = period.plain(FigureNames.LATER_FACTS);
      return new PeriodQuality(
          period.start(),
          period.state(),
          period.updated(),
          period.plain(FigureNames.COVERAGE),
          period.plain("inferredShare"),
          period.plain("deliveryRate"),
          period.parts(FigureNames.EVIDENCE),
          later == null ? null : later.value());
    }
  }
}
