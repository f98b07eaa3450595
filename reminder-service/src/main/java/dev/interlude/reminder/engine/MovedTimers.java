package dev.interlude.reminder.engine;

import dev.interlude.reminder.prompts.Columns;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Writes timers, those of a set of people at once. */
@Repository
class MovedTimers {

  private static final String ROWS =
      """
      FROM unnest(:tenants::text[], :people::text[], :since::float8[], :kinds::text[],
        :pausedUntil::float8[], :nextDue::float8[], :bySitting::boolean[])
        AS r(tenant, person, since, kinds, paused_until, next_due, by_sitting)
      """;
  private static final String CHANGE =
      """
      UPDATE timer t SET since = to_timestamp(r.since), kinds = r.kinds,
        paused_until = to_timestamp(r.paused_until), next_due = to_timestamp(r.next_due),
        by_sitting = r.by_sitting
      """
          + ROWS
          + "WHERE t.tenant = r.tenant AND t.person = r.person";
  private static final String ADD =
      """
      INSERT INTO timer (tenant, person, since, kinds, paused_until, next_due, by_sitting)
      SELECT tenant, person, to_timestamp(since), kinds, to_timestamp(paused_until),
        to_timestamp(next_due), by_sitting
      """
          + ROWS;

  private final JdbcClient jdbc;

  MovedTimers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes timers that the caller has locked. */
  void change(List<TimerRow> timers) {
    written(CHANGE, timers).update();
  }

  void add(List<TimerRow> timers) {
    written(ADD, timers).update();
  }

  private StatementSpec written(String sql, List<TimerRow> timers) {
    var rows = new Columns<>(timers);
    return jdbc.sql(sql)
        .param("tenants", rows.texts(TimerRow::tenant))
        .param("people", rows.texts(TimerRow::person))
        .param("since", rows.times(TimerRow::since))
        .param("kinds", rows.texts(TimerRow::kinds))
        .param("pausedUntil", rows.times(TimerRow::pausedUntil))
        .param("nextDue", rows.times(TimerRow::nextDue))
        .param("bySitting", rows.flags(TimerRow::bySitting));
  }
}
