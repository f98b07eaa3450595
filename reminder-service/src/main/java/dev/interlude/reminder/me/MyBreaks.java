package dev.interlude.reminder.me;

import dev.interlude.contracts.BreakId;
import dev.interlude.reminder.me.BreakState.Known;
import dev.interlude.reminder.prompts.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A person's own breaks. */
@Repository
class MyBreaks {

  private static final String BREAKS =
      """
      SELECT break_id, expires_at, planned_seconds, routine_id, routine_version, snooze_number,
        remind_at, started_at, ended_at, ratio, delivered, skipped, closing
      FROM prompt
      WHERE tenant = :tenant AND person = :person AND expires_at IS NOT NULL
      """;

  private final JdbcClient jdbc;

  MyBreaks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those due in that time, in order. */
  List<MyBreak> between(String tenant, String person, Instant from, Instant to) {
    return jdbc.sql(BREAKS + " AND due_at >= :from AND due_at < :to ORDER BY due_at")
        .param("tenant", tenant)
        .param("person", person)
        .param("from", Timestamp.from(from))
        .param("to", Timestamp.from(to))
        .query((row, number) -> read(row))
        .list();
  }

  /** The one that can be answered now. */
  Optional<MyBreak> open(String tenant, String person, Instant now) {
    return jdbc.sql(
            BREAKS
                + " AND wake_at IS NOT NULL AND due_at <= :now AND expires_at > :now"
                + " ORDER BY due_at DESC LIMIT 1")
        .param("tenant", tenant)
        .param("person", person)
        .param("now", Timestamp.from(now))
        .query((row, number) -> read(row))
        .optional();
  }

  private static MyBreak read(ResultSet row) throws SQLException {
    BreakId breakId = BreakId.parse(row.getString("break_id"));
    double ratio = row.getDouble("ratio");
    String closing = row.getString("closing");
    var known =
        new Known(
            Rows.instant(row, "expires_at"),
            Rows.instantOrNull(row, "remind_at"),
            Rows.instantOrNull(row, "started_at"),
            ratio,
            row.getBoolean("delivered"),
            row.getBoolean("skipped"),
            closing);
    BreakState state = BreakState.of(known);
    return new MyBreak(
        breakId,
        breakId.kind(),
        breakId.dueAt(),
        known.expiresAt(),
        row.getInt("planned_seconds"),
        row.getString("routine_id"),
        Rows.integerOrNull(row, "routine_version"),
        state,
        state == BreakState.WITHDRAWN ? closing : null,
        row.getInt("snooze_number"),
        known.startedAt(),
        Rows.instantOrNull(row, "ended_at"));
  }
}
