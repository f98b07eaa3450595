package dev.interlude.reminder.delivery;

import dev.interlude.contracts.Json;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what is to be sent: added, claimed, settled. */
@Repository
class Deliveries {

  /** So many at once to one target at most; to one that fails a single one. */
  private static final int AT_ONCE = 50;

  /** A target gets one in so many of the free places, and as many stay free in each round. */
  private static final int SHARES = 4;

  /** Without an attempt for so long, nobody knows whether a target still fails. */
  private static final Duration QUIET = Duration.ofHours(1);

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

  /**
   * Takes what waits, passing over what others hold; it is theirs again after the lease. A target
   * that fails is left alone as long, unless its attempt ends before. However many targets are
   * slow, places remain: each gets a share of those that are free.
   *
   * @param free how many places the caller has
   * @param open how many requests the caller has open, by target
   */
  List<Pending> claim(Instant now, Duration lease, int free, Map<UUID, Integer> open) {
    return jdbc.sql(ClaimSql.TEXT)
        .param("now", Timestamp.from(now))
        .param("quiet", Timestamp.from(now.minus(QUIET)))
        .param("atOnce", Math.clamp(free / SHARES, 1, AT_ONCE))
        .param("open", Json.mapper().writeValueAsString(open))
        .param("start", UUID.randomUUID())
        .param("limit", free - free / SHARES)
        .param("lease", Timestamp.from(now.plus(lease)))
        .query((row, number) -> pending(row, now))
        .list();
  }

  /** Writes what became of an attempt; without a next one it is done. False for what is gone. */
  boolean settle(
      Pending pending,
      State state,
      @Nullable Instant next,
      @Nullable Integer status,
      @Nullable String problem,
      Instant now) {
    return jdbc.sql(
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
            .update()
        > 0;
  }

  /** Nothing waits for a target that was paused or switched off. */
  void giveUpAll(UUID target, String why, Instant now) {
    jdbc.sql(
            """
            UPDATE delivery SET state = 'failed', next_attempt = NULL, done_at = :now,
              last_problem = :why
            WHERE target = :target AND next_attempt IS NOT NULL
            """)
        .param("target", target)
        .param("why", why)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** How many of a channel ended so. */
  record Ended(String channel, String state, long count) {}

  /** Ends what is past its time, without a look at its target. */
  List<Ended> endOverdue(Instant now) {
    return jdbc.sql(
            """
            WITH ended AS (
              UPDATE delivery d SET next_attempt = NULL, done_at = :now,
                state = CASE WHEN d.expires_at IS NULL OR d.replay THEN 'failed' ELSE 'over' END
              FROM delivery_target t
              WHERE t.id = d.target AND d.state = 'waiting' AND d.next_attempt <= :now
                AND d.give_up_at <= :now
              RETURNING t.channel, d.state)
            SELECT channel, state, count(*) AS count FROM ended GROUP BY channel, state
            """)
        .param("now", Timestamp.from(now))
        .query(
            (row, number) ->
                new Ended(row.getString("channel"), row.getString("state"), row.getLong("count")))
        .list();
  }

  void dropBefore(Instant time) {
    jdbc.sql("DELETE FROM delivery WHERE said_at < :time")
        .param("time", Timestamp.from(time))
        .update();
  }

  private static Pending pending(ResultSet row, Instant begunAt) throws SQLException {
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
        Rows.instant(row, "give_up_at"),
        begunAt);
  }
}
