package dev.interlude.reminder.freebusy;

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

  BusyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(Instant startsAt, Instant endsAt) {}

  /** Takes the place of what was known, and lets open breaks be looked at again. */
  void replace(PersonRef person, BusyTimes times, Instant now) {
    of(person, "DELETE FROM busy_interval WHERE tenant = :tenant AND person = :person").update();
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

  private JdbcClient.StatementSpec of(PersonRef person, String sql) {
    return jdbc.sql(sql).param("tenant", person.tenant()).param("person", person.person());
  }
}
