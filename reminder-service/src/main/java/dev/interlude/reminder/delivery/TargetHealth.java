package dev.interlude.reminder.delivery;

import dev.interlude.reminder.prompts.Rows;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether anything gets through to targets. */
@Repository
class TargetHealth {

  private final JdbcClient jdbc;

  TargetHealth(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How long a target has failed, without the time in which nothing was tried, and how often. */
  record Failing(Instant since, int failures) {}

  /** Something got through. */
  void works(UUID id) {
    jdbc.sql(
            """
            UPDATE delivery_target SET failing_since = NULL, held_until = NULL, failures = 0,
              failed_at = NULL
            WHERE id = :id AND failing_since IS NOT NULL
            """)
        .param("id", id)
        .update();
  }

  /** Attempts that were open together count once. */
  Failing fails(UUID id, Instant begunAt, Instant now) {
    return jdbc.sql(
            """
            UPDATE delivery_target SET failing_since = coalesce(failing_since, :now),
              failures = CASE WHEN failed_at >= :begunAt THEN failures ELSE failures + 1 END,
              failed_at = CASE WHEN failed_at >= :begunAt THEN failed_at ELSE :now END
            WHERE id = :id RETURNING failing_since, failures
            """)
        .param("id", id)
        .param("begunAt", Timestamp.from(begunAt))
        .param("now", Timestamp.from(now))
        .query(
            (row, number) ->
                new Failing(Rows.instant(row, "failing_since"), row.getInt("failures")))
        .optional()
        .orElseGet(() -> new Failing(now, 1));
  }

  /** Nothing is tried before then. */
  void hold(UUID id, Instant until) {
    jdbc.sql("UPDATE delivery_target SET held_until = :until WHERE id = :id")
        .param("id", id)
        .param("until", Timestamp.from(until))
        .update();
  }

  /** The attempt said nothing about the target: the hold that it was claimed with ends. */
  void release(Pending attempt, Duration lease, Instant now) {
    jdbc.sql("UPDATE delivery_target SET held_until = :now WHERE id = :id AND held_until = :lease")
        .param("id", attempt.target())
        .param("now", Timestamp.from(now))
        .param("lease", Timestamp.from(attempt.begunAt().plus(lease)))
        .update();
  }

  boolean pause(UUID id, String why) {
    return jdbc.sql(
                "UPDATE delivery_target SET active = false, paused = :why WHERE id = :id AND active")
            .param("id", id)
            .param("why", why)
            .update()
        > 0;
  }
}
