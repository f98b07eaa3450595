package dev.interlude.analytics.figures.serving.charts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.interlude.analytics.figures.serving.FigureNames;
import dev.interlude.analytics.figures.serving.FigureValue;
import dev.interlude.analytics.figures.serving.Head;
import dev.interlude.analytics.figures.serving.Layout;
import dev.interlude.analytics.figures.serving.PublishedPeriod;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of breaks, from due to completed. */
record FunnelAnswer(@JsonUnwrapped Head head, List<PeriodSteps> periods) {

  static final Layout LAYOUT =
      new Layout(
          List.of(FigureNames.FUNNEL),
          List.of("step"),
          (figure, item) -> List.of(item),
          (head, periods) ->
              new FunnelAnswer(head, periods.stream().map(PeriodSteps::of).toList()));

  /** One unit over one period; the steps in their order. */
  record PeriodSteps(
      String unit, LocalDate start, String state, Instant updated, List<Step> steps) {

    private static PeriodSteps of(PublishedPeriod period) {
      return new PeriodSteps(
          period.unit(),
          period.start(),
          period.state(),
          period.updated(),
          period.parts(FigureNames.FUNNEL).entrySet().stream()
              .map(part -> new Step(part.getKey(), part.getValue()))
              .toList());
    }
  }

  /** How many breaks came as far. */
  record Step(
      @Schema(allowableValues = {"due", "delivered", "started", "completed"}) String step,
      @JsonUnwrapped @Nullable FigureValue breaks) {}
}
