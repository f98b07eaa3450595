package dev.interlude.analytics.figures.publishing;

import de.bytefish.pgbulkinsert.mapping.AbstractMapping;
import dev.interlude.analytics.figures.PublishedFigure;
import dev.interlude.analytics.figures.UnitKey;
import dev.interlude.timeline.MetricRules;

/** A row of the table {@code published_figure}. */
record FigureRow(
    String tenant, UnitKey unit, Period period, PublishedFigure figure, FigureColumns columns) {

  static FigureRow of(String tenant, UnitKey unit, Period period, PublishedFigure figure) {
    return new FigureRow(tenant, unit, period, figure, FigureColumns.of(figure.published()));
  }

  /** How the row is copied. */
  static final class Columns extends AbstractMapping<FigureRow> {

    Columns() {
      super("analytics", "published_figure");
      mapText("tenant", FigureRow::tenant);
      mapText("unit_kind", row -> row.unit.kind().wireName());
      mapText("unit", row -> row.unit.name());
      mapText("period_kind", row -> row.period.kind().wireName());
      mapDate("period_start", row -> row.period.first());
      mapInteger("metric_version", row -> MetricRules.METRIC_VERSION);
      mapText("figure", row -> row.figure.figure());
      mapText("item", row -> row.figure.item());
      mapText("state", row -> row.columns.state());
      mapNumeric("value", row -> row.columns.value());
      mapNumeric("low", row -> row.columns.low());
      mapNumeric("high", row -> row.columns.high());
      mapText("reason", row -> row.columns.reason());
    }
  }
}
