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

  /** Something got through. */
  void works(UUID id) {
    jdbc.sql(
            """
            UPDATE delivery_target SET failing_since = NULL, held_until = NULL
            WHERE id = :id AND failing_since IS NOT NULL
            """)
        .param("id", id)
        .update();
  }

  /** Nothing is tried before then; returns since when it fails. */
  Instant fails(UUID id, Instant now, Duration wait) {
    return jdbc.sql(
            """
            UPDATE delivery_target SET failing_since = coalesce(failing_since, :now),
              held_until = greatest(held_until, :until)
            WHERE id = :id RETURNING failing_since
            """)
        .param("id", id)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(now.plus(wait)))
        .query((row, number) -> Rows.instant(row, "failing_since"))
        .optional()
        .orElse(now);
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
