package dev.interlude.reminder.delivery;

import dev.interlude.reminder.prompts.Rows;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was sent to a target, and sending it again. */
@Repository
public class DeliveryHistory {

  private final JdbcClient jdbc;
  private final DeliverySettings settings;

  DeliveryHistory(JdbcClient jdbc, DeliverySettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /** A delivery, without a word about whom it was about. */
  public record Sent(
      String id,
      String type,
      Instant saidAt,
      @Schema(description = "waiting, delivered, over (the break ended before), or failed")
          String state,
      boolean replay,
      int attempts,
      @Nullable Instant nextAttempt,
      @Nullable Integer lastStatus,
      @Nullable String lastProblem,
      @Nullable Instant doneAt) {}

  /**
   * The latest, newest first.
   *
   * @param state only those; null for all
   * @param before only what was said before; null for all
   */
  public List<Sent> latest(
      UUID target, @Nullable String state, @Nullable Instant before, int limit) {
    return jdbc.sql(
            """
            SELECT * FROM delivery
            WHERE target = :target AND (:state::text IS NULL OR state = :state)
              AND (:before::timestamptz IS NULL OR said_at < :before)
            ORDER BY said_at DESC, id LIMIT :limit
            """)
        .param("target", target)
        .param("state", state)
        .param("before", before == null ? null : Timestamp.from(before))
        .param("limit", limit)
        .query((row, number) -> read(row))
        .list();
  }

  /**
   * Sends all again that was said in a time, once more with their ids; returns how many.
   *
   * @param most if there are more, a number above it is returned and none is sent
   */
  public int replay(UUID target, Instant from, Instant to, int most, Instant now) {
    return jdbc.sql(
            """
            WITH asked AS MATERIALIZED (
              SELECT target, id FROM delivery
              WHERE target = :target AND said_at >= :from AND said_at < :to
                AND next_attempt IS NULL
              LIMIT :most + 1),
            many AS (SELECT count(*) AS many FROM asked),
            again AS (
              UPDATE delivery d SET state = 'waiting', replay = true, attempts = 0,
                next_attempt = :now, give_up_at = :giveUp, done_at = NULL
              FROM asked a, many
              WHERE d.target = a.target AND d.id = a.id AND d.next_attempt IS NULL
                AND many.many <= :most
              RETURNING d.id)
            SELECT CASE WHEN many <= :most THEN (SELECT count(*) FROM again) ELSE many END
            FROM many
            """)
        .param("target", target)
        .param("from", Timestamp.from(from))
        .param("to", Timestamp.from(to))
        .param("most", most)
        .param("now", Timestamp.from(now))
        .param("giveUp", Timestamp.from(now.plus(settings.giveUp())))
        .query(Integer.class)
        .single();
  }

  /** How long deliveries are kept. */
  public Duration kept() {
    return settings.kept();
  }

  private static Sent read(ResultSet row) throws SQLException {
    return new Sent(
        row.getString("id"),
        row.getString("type"),
        Rows.instant(row, "said_at"),
        row.getString("state"),
        row.getBoolean("replay"),
        row.getInt("attempts"),
        Rows.instantOrNull(row, "next_attempt"),
        Rows.integerOrNull(row, "last_status"),
        row.getString("last_problem"),
        Rows.instantOrNull(row, "done_at"));
  }
}
