package dev.interlude.reminder.prompts;

import dev.interlude.contracts.BreakId;
import dev.interlude.reminder.timing.SnoozeTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of breaks, as far as people wish to be reminded again. */
@Repository
class Wishes {

  private final JdbcClient jdbc;

  Wishes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A wish, and what the policy of the break says of it. */
  record Wish(Snooze snooze, SnoozeTerms terms) {}

  /** A wish that is granted. */
  record Applied(
      String tenant,
      String person,
      BreakId breakId,
      int number,
      Instant remindAt,
      Instant expiresAt) {}

  private record Row(
      String tenant,
      String person,
      BreakId breakId,
      LocalDate localDate,
      Instant dueAt,
      int wishedNumber,
      Instant wishedAt,
      Instant wishedUntil) {}

  /** Keeps the latest wish of each break, whether or not the break is there. */
  void keep(Collection<Snooze> wishes) {
    jdbc.sql(
            """
            INSERT INTO prompt AS p (tenant, person, break_id, local_date, due_at, wished_number,
              wished_at, wished_until)
            SELECT * FROM jsonb_to_recordset(:rows::jsonb) AS r(tenant text, person text,
              break_id text, local_date date, due_at timestamptz, wished_number int,
              wished_at timestamptz, wished_until timestamptz)
            ORDER BY tenant COLLATE "C", person COLLATE "C", break_id
            ON CONFLICT (tenant, person, break_id) DO UPDATE
              SET wished_number = excluded.wished_number, wished_at = excluded.wished_at,
                wished_until = excluded.wished_until
              WHERE p.wished_number < excluded.wished_number
            """)
        .param("rows", Rows.json(wishes.stream().map(Wishes::row).toList()))
        .update();
  }

  private static Row row(Snooze wish) {
    return new Row(
        wish.tenant(),
        wish.person(),
        wish.breakId(),
        wish.breakId().date(),
        wish.breakId().dueAt(),
        wish.number(),
        wish.at(),
        wish.until());
  }

  /** Locks those breaks of which a wish is still to be applied, and which are open. */
  List<Wish> open(Collection<Snooze.Of> breaks) {
    return jdbc.sql(
            """
            SELECT p.tenant, p.person, p.break_id, p.wished_number, p.wished_at, p.wished_until,
              p.snooze_most, p.snooze_seconds, p.snooze_latest, p.expiry_seconds, p.next_due
            FROM prompt p
            JOIN jsonb_to_recordset(:rows::jsonb) AS r(tenant text, person text, break_id text)
              USING (tenant, person, break_id)
            WHERE p.wake_at IS NOT NULL AND p.snooze_number < p.wished_number
            ORDER BY p.tenant COLLATE "C", p.person COLLATE "C", p.break_id FOR UPDATE OF p
            """)
        .param("rows", Rows.json(breaks))
        .query((row, number) -> wish(row))
        .list();
  }

  private static Wish wish(ResultSet row) throws SQLException {
    return new Wish(
        new Snooze(
            row.getString("tenant"),
            row.getString("person"),
            BreakId.parse(row.getString("break_id")),
            row.getInt("wished_number"),
            Rows.instant(row, "wished_at"),
            Rows.instant(row, "wished_until")),
        new SnoozeTerms(
            row.getInt("snooze_most"),
            Duration.ofSeconds(row.getInt("snooze_seconds")),
            Rows.instant(row, "snooze_latest"),
            Duration.ofSeconds(row.getInt("expiry_seconds")),
            Rows.instantOrNull(row, "next_due")));
  }

  /** Writes what was applied. */
  void write(List<Applied> applied) {
    jdbc.sql(
            """
            UPDATE prompt p SET snooze_number = r.number, remind_at = r.remind_at,
              expires_at = r.expires_at, wake_at = least(p.wake_at, r.remind_at)
            FROM jsonb_to_recordset(:rows::jsonb) AS r(tenant text, person text, break_id text,
              number int, remind_at timestamptz, expires_at timestamptz)
            WHERE p.tenant = r.tenant AND p.person = r.person AND p.break_id = r.break_id
            """)
        .param("rows", Rows.json(applied))
        .update();
  }
}
