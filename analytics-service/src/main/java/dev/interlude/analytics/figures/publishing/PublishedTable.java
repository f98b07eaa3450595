package dev.interlude.analytics.figures.publishing;

import de.bytefish.pgbulkinsert.PgBulkInsert;
import dev.interlude.analytics.figures.Published;
import dev.interlude.analytics.figures.PublishedFigure;
import dev.interlude.analytics.figures.UnitKey;
import dev.interlude.timeline.MetricRules;
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes what others may read: only suppressed and rounded figures come this far. All units of a
 * period are replaced together, their figures by COPY: a week of a large company has 50,000.
 */
@Component
class PublishedTable {

  private static final String OF_PERIOD =
      """
       WHERE tenant = ? AND unit_kind IN ('company', 'department', 'site') AND period_kind = ?
         AND period_start = ? AND metric_version = ?
      """;

  private final JdbcTemplate engine;
  private final PgBulkInsert<FigureRow> copying = new PgBulkInsert<>(new FigureRow.Columns());

  PublishedTable(JdbcTemplate engine) {
    this.engine = engine;
  }

  /**
   * Puts a period's figures in the place of earlier ones; of each unit all of them, or none when
   * nobody in it has data.
   */
  void replace(
      String tenant,
      Period period,
      PublicationState state,
      int k,
      Instant updated,
      Map<UnitKey, List<PublishedFigure>> figures) {
    delete("published_figure", tenant, period);
    delete("published_period", tenant, period);
    List<Entry<UnitKey, List<PublishedFigure>>> withData =
        figures.entrySet().stream().filter(unit -> hasData(unit.getValue())).toList();
    engine.update(
        """
        INSERT INTO published_period
          (tenant, unit_kind, unit, period_kind, period_start, metric_version,
           k, state, updated_at)
        SELECT ?, kind, unit, ?, ?, ?, ?, ?, ?
          FROM unnest(?::text[], ?::text[]) AS units (kind, unit)
        """,
        tenant,
        period.kind().wireName(),
        period.first(),
        MetricRules.METRIC_VERSION,
        k,
        state.wireName(),
        updated.atOffset(ZoneOffset.UTC),
        withData.stream().map(unit -> unit.getKey().kind().wireName()).toArray(String[]::new),
        withData.stream().map(unit -> unit.getKey().name()).toArray(String[]::new));
    copy(
        withData.stream()
            .flatMap(
                unit ->
                    unit.getValue().stream()
                        .map(figure -> FigureRow.of(tenant, unit.getKey(), period, figure))));
  }

  /** The figures are what they were, computed once more from the same input. */
  void confirm(String tenant, Period period, PublicationState state, Instant updated) {
    engine.update(
        "UPDATE published_period SET state = ?, updated_at = ?" + OF_PERIOD,
        state.wireName(),
        updated.atOffset(ZoneOffset.UTC),
        tenant,
        period.kind().wireName(),
        period.first(),
        MetricRules.METRIC_VERSION);
  }

  private void delete(String table, String tenant, Period period) {
    engine.update(
        "DELETE FROM " + table + OF_PERIOD,
        tenant,
        period.kind().wireName(),
        period.first(),
        MetricRules.METRIC_VERSION);
  }

  private void copy(Stream<FigureRow> rows) {
    engine.execute(
        (Connection connection) -> {
          copying.saveAll(connection.unwrap(PGConnection.class), rows);
          return rows;
        });
  }

  private static boolean hasData(List<PublishedFigure> figures) {
    return figures.stream().anyMatch(f -> !(f.published() instanceof Published.NoData));
  }
}
