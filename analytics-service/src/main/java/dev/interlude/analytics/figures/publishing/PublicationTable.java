package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.figures.UnitFigures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The publisher's notes, so that a run goes on where the last one ended, on whichever instance. */
@Component
class PublicationTable {

  private final JdbcClient engine;

  PublicationTable(JdbcClient engine) {
    this.engine = engine;
  }

  Map<LocalDate, Publication> days(String tenant, Unit unit, LocalDate first) {
    var publications = new HashMap<LocalDate, Publication>();
    engine
        .sql(
            """
            SELECT period_start, state, fingerprint, input_hash, computed_at FROM publication
             WHERE tenant = ? AND unit_kind = ? AND unit = ? AND period_kind = 'day'
               AND period_start >= ? AND metric_version = ?
            """)
        .params(tenant, unit.kind(), unit.name(), first, UnitFigures.METRIC_VERSION)
        .query(
            row -> {
              publications.put(row.getObject("period_start", LocalDate.class), publication(row));
            });
    return publications;
  }

  /**
   * @param marks of the rows that the publication saw, see {@link PersonDayTable#marks}
   */
  void putDay(String tenant, Unit unit, LocalDate day, Publication publication, String marks) {
    engine
        .sql(
            """
            INSERT INTO publication AS noted
              (tenant, unit_kind, unit, period_kind, period_start, metric_version,
               state, fingerprint, input_hash, source_marks, computed_at, runs)
            VALUES (?, ?, ?, 'day', ?, ?, ?, ?, ?, ?::jsonb, ?, 1)
            ON CONFLICT (tenant, unit_kind, period_kind, period_start, unit, metric_version)
            DO UPDATE SET state = excluded.state, fingerprint = excluded.fingerprint,
              input_hash = excluded.input_hash, source_marks = excluded.source_marks,
              computed_at = excluded.computed_at, runs = noted.runs + 1
            """)
        .params(
            tenant,
            unit.kind(),
            unit.name(),
            day,
            UnitFigures.METRIC_VERSION,
            publication.state().wireName(),
            publication.fingerprint(),
            publication.inputHash(),
            marks,
            publication.computedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Counts the person-days that changed after freezing, which the figures leave out. Writes only
   * what has changed.
   *
   * @param first the first day that facts may still come for
   */
  void countLaterFacts(String tenant, Unit unit, LocalDate first) {
    engine
        .sql(
            """
            UPDATE publication noted SET later_facts = later.facts
              FROM (SELECT frozen.period_start, count(*) AS facts
                      FROM publication frozen
                      JOIN person_day day
                        ON day.tenant = frozen.tenant AND day.date = frozen.period_start
                       AND day.source_offset > coalesce(
                         (frozen.source_marks ->> day.source_partition::text)::bigint, -1)
                     WHERE frozen.tenant = :tenant AND frozen.unit_kind = :kind
                       AND frozen.unit = :unit AND frozen.period_kind = 'day'
                       AND frozen.period_start >= :first AND frozen.metric_version = :version
                       AND frozen.state = 'frozen'
                     GROUP BY frozen.period_start) later
             WHERE noted.tenant = :tenant AND noted.unit_kind = :kind AND noted.unit = :unit
               AND noted.period_kind = 'day' AND noted.period_start = later.period_start
               AND noted.metric_version = :version AND noted.later_facts <> later.facts
            """)
        .param("tenant", tenant)
        .param("kind", unit.kind())
        .param("unit", unit.name())
        .param("first", first)
        .param("version", UnitFigures.METRIC_VERSION)
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
