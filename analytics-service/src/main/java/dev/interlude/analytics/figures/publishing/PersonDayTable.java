package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.figures.CountedDay;
import dev.interlude.analytics.figures.UnitFigures;
import dev.interlude.contracts.Json;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads person-days for the publisher, and tells when something is new. */
@Component
class PersonDayTable {

  private final JdbcClient engine;

  PersonDayTable(JdbcClient engine) {
    this.engine = engine;
  }

  Optional<LocalDate> firstDay(String tenant) {
    return engine
        .sql("SELECT min(date) AS first FROM person_day WHERE tenant = ?")
        .param(tenant)
        .query((row, i) -> Optional.ofNullable(row.getObject("first", LocalDate.class)))
        .single();
  }

  Map<String, CountedDay> of(String tenant, LocalDate date) {
    var days = new HashMap<String, CountedDay>();
    engine
        .sql(
            """
            SELECT person, summary FROM person_day
             WHERE tenant = ? AND date = ? AND metric_version = ?
            """)
        .params(tenant, date, UnitFigures.METRIC_VERSION)
        .query(
            row -> {
              days.put(
                  row.getString("person"),
                  Json.mapper().readValue(row.getString("summary"), CountedDay.class));
            });
    return days;
  }

  /** By date; a row that changes changes the fingerprint of its date. */
  Map<LocalDate, String> fingerprintsSince(String tenant, LocalDate first) {
    var fingerprints = new HashMap<LocalDate, String>();
    engine
        .sql(
            """
            SELECT date, count(*) || '/' || sum(source_offset) AS fingerprint
              FROM person_day WHERE tenant = ? AND date >= ? GROUP BY date
            """)
        .params(tenant, first)
        .query(
            row -> {
              fingerprints.put(
                  row.getObject("date", LocalDate.class), row.getString("fingerprint"));
            });
    return fingerprints;
  }

  /** By partition of the topic, the last record that the rows of a date came in; as JSON. */
  String marks(String tenant, LocalDate date) {
    return engine
        .sql(
            """
            SELECT coalesce(jsonb_object_agg(source_partition, last), '{}')
              FROM (SELECT source_partition, max(source_offset) AS last FROM person_day
                     WHERE tenant = ? AND date = ? GROUP BY source_partition) marks
            """)
        .params(tenant, date)
        .query(String.class)
        .single();
  }
}
