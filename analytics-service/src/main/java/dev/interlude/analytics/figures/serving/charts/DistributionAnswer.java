package dev.interlude.analytics.figures.serving.charts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.interlude.analytics.figures.serving.FigureNames;
import dev.interlude.analytics.figures.serving.FigureValue;
import dev.interlude.analytics.figures.serving.Head;
import dev.interlude.analytics.figures.serving.Layout;
import dev.interlude.analytics.figures.serving.PublishedPeriod;
import dev.interlude.timeline.MetricRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sitting by the length of the bout it belongs to. */
record DistributionAnswer(@JsonUnwrapped Head head, List<PeriodBins> periods) {

  static final Layout LAYOUT =
      new Layout(
          List.of(FigureNames.BOUT_LENGTHS),
          List.of("fromMinutes", "toMinutes"),
          (figure, item) -> Arrays.asList(from(item), to(item)),
          (head, periods) ->
              new DistributionAnswer(head, periods.stream().map(PeriodBins::of).toList()));

  /** One unit over one period. */
  record PeriodBins(String unit, LocalDate start, String state, Instant updated, List<Bin> bins) {

    private static PeriodBins of(PublishedPeriod period) {
      return new PeriodBins(
          period.unit(),
          period.start(),
          period.state(),
          period.updated(),
          period.parts(FigureNames.BOUT_LENGTHS).entrySet().stream()
              .map(part -> new Bin(from(part.getKey()), to(part.getKey()), part.getValue()))
              .toList());
    }
  }

  /**
   * The share of all sitting that is in bouts of that length.
   *
   * @param toMinutes exclusive; null for the last bin, which has no end
   */
  record Bin(
      int fromMinutes, @Nullable Integer toMinutes, @JsonUnwrapped @Nullable FigureValue share) {}

  private static int from(String item) {
    return Integer.parseInt(item);
  }

  private static @Nullable Integer to(String item) {
    int from = from(item);
    return MetricRules.BOUT_LENGTH_LIMITS.stream()
        .map(seconds -> seconds / 60)
        .filter(limit -> limit > from)
        .findFirst()
        .orElse(null);
  }
}
