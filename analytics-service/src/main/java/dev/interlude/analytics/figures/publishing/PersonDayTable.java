package dev.interlude.analytics.figures.publishing;

import dev.interlude.timeline.MetricRules;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads person-days for the publisher, and tells when something is new. */
@Component
class PersonDayTable {

  /** Rows on the heap at a time; a period is never there as a whole. */
  private static final int FETCHED_AT_ONCE = 2_000;

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

  /** Gives the rows of a period one after another, in no order; to be called in a transaction. */
  void read(String tenant, Period period, Consumer<PersonDayRow> to) {
    var columns = new PersonDayColumns();
    engine
        .sql(
            """
            SELECT %s FROM person_day
             WHERE tenant = ? AND date >= ? AND date < ? AND metric_version = ?
            """
                .formatted(PersonDayColumns.NAMES))
        .withFetchSize(FETCHED_AT_ONCE)
        .params(tenant, period.first(), period.after(), MetricRules.METRIC_VERSION)
        .query(
            row -> {
              to.accept(columns.read(row));
            });
  }

  /** Changes whenever a row of the period does; see {@link SeenRows#fingerprint}. */
  String fingerprint(String tenant, Period period) {
    return engine
        .sql(
            """
            SELECT count(*) AS rows, coalesce(sum(source_offset), 0) AS offsets FROM person_day
             WHERE tenant = ? AND date >= ? AND date < ? AND metric_version = ?
            """)
        .params(tenant, period.first(), period.after(), MetricRules.METRIC_VERSION)
        .query((row, i) -> SeenRows.fingerprint(row.getLong("rows"), row.getLong("offsets")))
        .single();
  }
}
