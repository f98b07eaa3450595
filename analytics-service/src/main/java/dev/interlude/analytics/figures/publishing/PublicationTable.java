package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.figures.PeriodKind;
import dev.interlude.timeline.MetricRules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The publisher's notes on periods, so that a run goes on where the last one ended, on whichever
 * instance. All units of a period are published together, so there is one note, the company's.
 */
@Component
class PublicationTable {

  private final JdbcClient engine;

  PublicationTable(JdbcClient engine) {
    this.engine = engine;
  }

  /** By first day, all of a kind. */
  Map<LocalDate, Publication> all(String tenant, PeriodKind kind) {
    var publications = new HashMap<LocalDate, Publication>();
    engine
        .sql(
            """
            SELECT period_start, state, fingerprint, input_hash, computed_at FROM publication
             WHERE tenant = ? AND unit_kind = 'company' AND unit = '' AND period_kind = ?
               AND metric_version = ?
            """)
        .params(tenant, kind.wireName(), MetricRules.METRIC_VERSION)
        .query(
            row -> {
              publications.put(row.getObject("period_start", LocalDate.class), publication(row));
            });
    return publications;
  }

  Optional<Publication> of(String tenant, Period period) {
    return engine
        .sql(
            """
            SELECT state, fingerprint, input_hash, computed_at FROM publication
             WHERE tenant = ? AND unit_kind = 'company' AND unit = '' AND period_kind = ?
               AND period_start = ? AND metric_version = ?
            """)
        .params(tenant, period.kind().wireName(), period.first(), MetricRules.METRIC_VERSION)
        .query((row, i) -> publication(row))
        .optional();
  }

  /**
   * @param marks of the rows that the publication saw, see {@link SeenRows#marks}
   */
  void put(String tenant, Period period, Publication publication, String marks) {
    engine
        .sql(
            """
            INSERT INTO publication AS noted
              (tenant, unit_kind, unit, period_kind, period_start, metric_version,
               state, fingerprint, input_hash, source_marks, computed_at, runs)
            VALUES (?, 'company', '', ?, ?, ?, ?, ?, ?, ?::jsonb, ?, 1)
            ON CONFLICT (tenant, unit_kind, period_kind, period_start, unit, metric_version)
            DO UPDATE SET state = excluded.state, fingerprint = excluded.fingerprint,
              input_hash = excluded.input_hash, source_marks = excluded.source_marks,
              computed_at = excluded.computed_at, runs = noted.runs + 1
            """)
        .params(
            tenant,
            period.kind().wireName(),
            period.first(),
            MetricRules.METRIC_VERSION,
            publication.state().wireName(),
            publication.fingerprint(),
            publication.inputHash(),
            marks,
            publication.computedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Publication publication(ResultSet row) throws SQLException {
    return new Publication(
        PublicationState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("fingerprint"),
        row.getString("input_hash"),
        row.getObject("computed_at", OffsetDateTime.class).toInstant());
  }
}
