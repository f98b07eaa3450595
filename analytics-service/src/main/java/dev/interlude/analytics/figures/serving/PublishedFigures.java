package dev.interlude.analytics.figures.serving;

import dev.interlude.analytics.dates.DateRange;
import dev.interlude.analytics.figures.serving.FiguresAnswer.PeriodFigures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the published tables; whoever asks the same gets the same. */
@Component
class PublishedFigures {

  private final JdbcClient reader;

  PublishedFigures(@Reader JdbcClient reader) {
    this.reader = reader;
  }

  boolean haveAgreement(String tenant) {
    return reader
        .sql("SELECT EXISTS (SELECT FROM agreement WHERE tenant = ?)")
        .param(tenant)
        .query(Boolean.class)
        .single();
  }

  /** The tenant's smallest published group, as of the last publication. */
  @Nullable Integer latestK(String tenant) {
    return reader
        .sql("SELECT k FROM published_period WHERE tenant = ? ORDER BY updated_at DESC LIMIT 1")
        .param(tenant)
        .query(Integer.class)
        .optional()
        .orElse(null);
  }

  List<PeriodFigures> find(
      String tenant, String by, String period, DateRange range, int metricVersion) {
    var found = new Rows();
    reader
        .sql(
            """
            SELECT unit, period_start, p.state AS period_state, updated_at,
                   figure, item, f.state AS state, value, low, high, reason
              FROM published_period p
              JOIN published_figure f
                USING (tenant, unit_kind, period_kind, period_start, unit, metric_version)
             WHERE tenant = ? AND unit_kind = ? AND period_kind = ?
               AND period_start BETWEEN ? AND ? AND metric_version = ?
             ORDER BY unit, period_start, figure, item
            """)
        .params(tenant, by, period, range.from(), range.to(), metricVersion)
        .query(found::add);
    return found.periods;
  }

  /** Rows come ordered, so a period is complete when the next one begins. */
  private static final class Rows {

    private final List<PeriodFigures> periods = new ArrayList<>();

    void add(ResultSet row) throws SQLException {
      String unit = row.getString("unit");
      LocalDate start = row.getObject("period_start", LocalDate.class);
      PeriodFigures last = periods.isEmpty() ? null : periods.getLast();
      if (last == null || !last.unit().equals(unit) || !last.start().equals(start)) {
        last =
            new PeriodFigures(
                unit,
                start,
                row.getString("period_state"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
        periods.add(last);
      }
      put(last, row);
    }

    private static void put(PeriodFigures period, ResultSet row) throws SQLException {
      String figure = row.getString("figure");
      String item = row.getString("item");
      FigureValue value = value(row);
      switch (figure) {
        case "boutLengthShare" -> period.boutLengthShare().put(item, value);
        case "funnel" -> period.funnel().put(item, value);
        default -> period.figures().put(figure, value);
      }
    }

    private static @Nullable FigureValue value(ResultSet row) throws SQLException {
      return switch (row.getString("state")) {
        case "shown" ->
            FigureValue.shown(
                row.getBigDecimal("value"), row.getBigDecimal("low"), row.getBigDecimal("high"));
        case "at-most" -> FigureValue.atMost(row.getBigDecimal("value"));
        case "at-least" -> FigureValue.atLeast(row.getBigDecimal("value"));
        case "hidden" -> FigureValue.suppressed(row.getString("reason"));
        case "no-data" -> null;
        case String unknown -> throw new IllegalStateException("no such state: " + unknown);
      };
    }
  }
}
