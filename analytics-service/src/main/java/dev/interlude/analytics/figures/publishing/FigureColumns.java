package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.figures.Interval;
import dev.interlude.analytics.figures.Published;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a published figure lies in its row: a hidden one has a reason and nothing else. */
record FigureColumns(
    String state,
    @Nullable BigDecimal value,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable String reason) {

  static FigureColumns of(Published published) {
    return switch (published) {
      case Published.Shown shown -> shown(shown.value(), shown.interval());
      case Published.AtMost atMost -> bound("at-most", atMost.bound());
      case Published.AtLeast atLeast -> bound("at-least", atLeast.bound());
      case Published.Hidden hidden ->
          new FigureColumns("hidden", null, null, null, hidden.reason().wireName());
      case Published.NoData() -> new FigureColumns("no-data", null, null, null, null);
    };
  }

  private static FigureColumns shown(BigDecimal value, @Nullable Interval interval) {
    return interval == null
        ? bound("shown", value)
        : new FigureColumns("shown", value, interval.low(), interval.high(), null);
  }

  private static FigureColumns bound(String state, BigDecimal value) {
    return new FigureColumns(state, value, null, null, null);
  }
}
