package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.figures.Published;
import dev.interlude.analytics.figures.PublishedFigure;
import dev.interlude.analytics.figures.UnitFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what others may read: only suppressed and rounded figures come this far. */
@Component
class PublishedTable {

  private final JdbcClient engine;

  PublishedTable(JdbcClient engine) {
    this.engine = engine;
  }

  /**
   * Puts a day's figures in the place of earlier ones; all of them, or none when nobody has data.
   */
  void replaceDay(
      String tenant,
      Unit unit,
      LocalDate day,
      PublicationState state,
      int k,
      Instant updated,
      List<PublishedFigure> figures) {
    engine
        .sql(
            """
            DELETE FROM published_period
             WHERE tenant = ? AND unit_kind = ? AND unit = ? AND period_kind = 'day'
               AND period_start = ? AND metric_version = ?
            """)
        .params(tenant, unit.kind(), unit.name(), day, UnitFigures.METRIC_VERSION)
        .update();
    if (figures.stream().allMatch(f -> f.published() instanceof Published.NoData)) {
      return;
    }
    engine
        .sql(
            """
            INSERT INTO published_period
              (tenant, unit_kind, unit, period_kind, period_start, metric_version,
               k, state, updated_at)
            VALUES (?, ?, ?, 'day', ?, ?, ?, ?, ?)
            """)
        .params(
            tenant,
            unit.kind(),
            unit.name(),
            day,
            UnitFigures.METRIC_VERSION,
            k,
            state.wireName(),
            updated.atOffset(ZoneOffset.UTC))
        .update();
    figures.forEach(figure -> insert(tenant, unit, day, figure));
  }

  private void insert(String tenant, Unit unit, LocalDate day, PublishedFigure figure) {
    var columns = FigureColumns.of(figure.published());
    engine
        .sql(
            """
            INSERT INTO published_figure
              (tenant, unit_kind, unit, period_kind, period_start, metric_version,
               figure, item, state, value, low, high, reason)
            VALUES (?, ?, ?, 'day', ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            tenant,
            unit.kind(),
            unit.name(),
            day,
            UnitFigures.METRIC_VERSION,
            figure.figure(),
            figure.item(),
            columns.state())
        .param(columns.value())
        .param(columns.low())
        .param(columns.high())
        .param(columns.reason())
        .update();
  }
}
