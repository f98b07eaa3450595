package dev.interlude.analytics.figures.serving.charts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.interlude.analytics.figures.serving.FigureNames;
import dev.interlude.analytics.figures.serving.FigureValue;
import dev.interlude.analytics.figures.serving.Head;
import dev.interlude.analytics.figures.serving.Layout;
import dev.interlude.analytics.figures.serving.PublishedPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prolonged sitting by hour of the week. */
record HeatmapAnswer(@JsonUnwrapped Head head, List<PeriodCells> periods) {

  static final Layout LAYOUT =
      new Layout(
          List.of(FigureNames.HEATMAP),
          List.of("weekday", "hour"),
          (figure, item) -> List.of(weekday(item), hour(item)),
          (head, periods) ->
              new HeatmapAnswer(head, periods.stream().map(PeriodCells::of).toList()));

  /**
   * One unit over one period.
   *
   * @param cells hours of which nothing is recorded are left out
   */
  record PeriodCells(
      String unit, LocalDate start, String state, Instant updated, List<Cell> cells) {

    private static PeriodCells of(PublishedPeriod period) {
      return new PeriodCells(
          period.unit(),
          period.start(),
          period.state(),
          period.updated(),
          period.parts(FigureNames.HEATMAP).entrySet().stream()
              .map(part -> new Cell(weekday(part.getKey()), hour(part.getKey()), part.getValue()))
              .toList());
    }
  }

  /**
   * The share of the recorded time that was sat in prolonged bouts.
   *
   * @param weekday 1 is Monday
   * @param hour of the local day, 0 to 23
   */
  record Cell(int weekday, int hour, @JsonUnwrapped @Nullable FigureValue share) {}

  private static int weekday(String item) {
    return Integer.parseInt(item.substring(0, 1));
  }

  private static int hour(String item) {
    return Integer.parseInt(item.substring(2));
  }
}
