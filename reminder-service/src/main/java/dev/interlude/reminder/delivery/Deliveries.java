package dev.interlude.reminder.delivery;

import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what is to be sent: added, claimed, settled. */
@Repository
class Deliveries {

  /** So many at once to one target; to one that fails a single one. */
  private static final int AT_ONCE = 50;

  private static final int LOOKED_AT = 2_000;

  private final JdbcClient jdbc;

  Deliveries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Collection<DeliveryRow> rows) {
    jdbc.sql(
            """
            INSERT INTO delivery (target, id, tenant, person, break_id, type, body, expires_at,
              said_at, state, next_attempt, give_up_at)
            SELECT r.* FROM jsonb_to_recordset(:rows::jsonb) AS r(target uuid, id text,
              tenant text, person text, break_id text, type text, body text,
              expires_at timestamptz, said_at timestamptz, state text, next_attempt timestamptz,
              give_up_at timestamptz)
            JOIN delivery_target t ON t.id = r.target
            ON CONFLICT DO NOTHING
            """)
        .param("rows", Rows.json(rows))
        .update();
  }

  /** Takes what waits, passing over what others hold; it is theirs again after the lease. */
  List<Pending> claim(Instant now, Duration lease, int limit) {
    return jdbc.sql(
            """
            WITH ready AS (
              SELECT d.target, d.id, t.failing_since, row_number() OVER (
                PARTITION BY d.target ORDER BY d.next_attempt, d.id) AS place
              FROM (SELECT d.target, d.id, d.next_attempt FROM delivery d
                    JOIN delivery_target t ON t.id = d.target
                    WHERE d.next_attempt <= :now AND t.active
                      AND (t.held_until IS NULL OR t.held_until <= :now)
                    ORDER BY d.next_attempt LIMIT :lookedAt) d
              JOIN delivery_target t ON t.id = d.target),
            mine AS (
              SELECT d.target, d.id FROM delivery d JOIN ready r USING (target, id)
              WHERE d.next_attempt <= :now
                AND r.place <= CASE WHEN r.failing_since IS NULL THEN :atOnce ELSE 1 END
              ORDER BY d.next_attempt LIMIT :limit FOR UPDATE OF d SKIP LOCKED)
            UPDATE delivery d SET attempts = d.attempts + 1, next_attempt = :lease
            FROM mine JOIN delivery_target t ON t.id = mine.target
            WHERE d.target = mine.target AND d.id = mine.id
            RETURNING d.*, t.channel
            """)
        .param("now", Timestamp.from(now))
        .param("lookedAt", LOOKED_AT)
        .param("atOnce", AT_ONCE)
        .param("limit", limit)
        .param("lease", Timestamp.from(now.plus(lease)))
        .query((row, number) -> pending(row))
        .list();
  }

  /** Writes what became of an attempt; without a next one it is done. */
  void settle(
      Pending pending,
      State state,
      @Nullable Instant next,
      @Nullable Integer status,
      @Nullable String problem,
      Instant now) {
    jdbc.sql(
            """
            UPDATE delivery SET state = :state, next_attempt = :next, last_status = :status,
              last_problem = :problem, done_at = :done
            WHERE target = :target AND id = :id
            """)
        .param("target", pending.target())
        .param("id", pending.id())
        .param("state", state.wireName())
        .param("next", next == null ? null : Timestamp.from(next))
        .param("status", status)
        .param("problem", problem)
        .param("done", next == null ? Timestamp.from(now) : null)
        .update();
  }

  /** Nothing waits for a target that was paused. */
  void giveUpAll(UUID target, Instant now) {
    jdbc.sql(
            """
            UPDATE delivery SET state = 'failed', next_attempt = NULL, done_at = :now,
              last_problem = 'paused'
            WHERE target = :target AND next_attempt IS NOT NULL
            """)
        .param("target", target)
        .param("now", Timestamp.from(now))
        .update();
  }

  void dropBefore(Instant time) {
    jdbc.sql("DELETE FROM delivery WHERE said_at < :time")
        .param("time", Timestamp.from(time))
        .update();
  }

  private static Pending pending(ResultSet row) throws SQLException {
    return new Pending(
        row.getObject("target", UUID.class),
        row.getString("channel"),
        row.getString("id"),
        new PersonRef(row.getString("tenant"), row.getString("person")),
        row.getString("break_id"),
        row.getString("type"),
        row.getString("body"),
        Rows.instantOrNull(row, "expires_at"),
        row.getBoolean("replay"),
        row.getInt("attempts"),
        Rows.instant(row, "give_up_at"));
  }
}
