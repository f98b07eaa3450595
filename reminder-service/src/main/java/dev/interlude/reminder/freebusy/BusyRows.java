package dev.interlude.reminder.freebusy;

import dev.interlude.reminder.engine.Timers;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Rows;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of when people are in meetings. */
@Repository
class BusyRows {

  private final JdbcClient jdbc;
  private final Timers timers;

  BusyRows(JdbcClient jdbc, Timers timers) {
    this.jdbc = jdbc;
    this.timers = timers;
  }

  private record Row(Instant startsAt, Instant endsAt) {}

  /** Takes the place of what was known, and lets timers and open breaks be looked at again. */
  void replace(PersonRef person, BusyTimes times, Instant now) {
    timers.lookAgain(person);
    endAll(person, now);
    of(
            person,
            """
            UPDATE free_busy SET read_at = :now, passed_over = :passedOver
            WHERE tenant = :tenant AND person = :person
            """)
        .param("now", Timestamp.from(now))
        .param("passedOver", times.passedOver())
        .update();
    if (times.busy().isEmpty()) {
      return;
    }
    List<Row> rows = times.busy().stream().map(each -> new Row(each.start(), each.end())).toList();
    of(
            person,
            """
            INSERT INTO busy_interval (tenant, person, starts_at, ends_at)
            SELECT :tenant, :person, r.* FROM jsonb_to_recordset(:rows::jsonb)
              AS r(starts_at timestamptz, ends_at timestamptz)
            ON CONFLICT (tenant, person, starts_at) DO UPDATE SET ends_at = excluded.ends_at
            """)
        .param("rows", Rows.json(rows))
        .update();
    of(
            person,
            """
            UPDATE prompt p SET wake_at = least(p.wake_at, greatest(p.due_at, b.starts_at, :now))
            FROM busy_interval b
            WHERE p.tenant = :tenant AND p.person = :person AND p.wake_at IS NOT NULL
              AND b.tenant = p.tenant AND b.person = p.person
              AND b.starts_at < p.expires_at AND b.ends_at > :now
            """)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** What has begun ends now, and is kept for a day: a break may have waited for its end. */
  private void endAll(PersonRef person, Instant now) {
    of(
            person,
            """
            DELETE FROM busy_interval WHERE tenant = :tenant AND person = :person
              AND (starts_at >= :now OR ends_at < :now::timestamptz - interval '1 day')
            """)
        .param("now", Timestamp.from(now))
        .update();
    of(
            person,
            """
            UPDATE busy_interval SET ends_at = :now
            WHERE tenant = :tenant AND person = :person AND ends_at > :now
            """)
        .param("now", Timestamp.from(now))
        .update();
  }

  private JdbcClient.StatementSpec of(PersonRef person, String sql) {
    return jdbc.sql(sql).param("tenant", person.tenant()).param("person", person.person());
  }
}
