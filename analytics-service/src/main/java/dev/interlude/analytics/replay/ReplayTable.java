package dev.interlude.analytics.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of replays; at most one is running. */
@Repository
class ReplayTable {

  private final JdbcClient sql;
  private final Clock clock;

  ReplayTable(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  UUID add(@Nullable LocalDate from, boolean compareOnly, String startedBy) {
    UUID id = UUID.randomUUID();
    sql.sql(
            """
            INSERT INTO replay (id, state, step, compare_only, from_date, started_by, started_at)
            VALUES (:id, 'running', 'preparing', :compareOnly, :from::date, :startedBy, :now)
            """)
        .param("id", id)
        .param("compareOnly", compareOnly)
        .param("from", from)
        .param("startedBy", startedBy)
        .param("now", now())
        .update();
    return id;
  }

  Optional<Replay> find(UUID id) {
    return sql.sql("SELECT * FROM replay WHERE id = ?").param(id).query(ReplayRow::read).optional();
  }

  /** The latest first. */
  List<Replay> latest(int count) {
    return sql.sql("SELECT * FROM replay ORDER BY started_at DESC LIMIT ?")
        .param(count)
        .query(ReplayRow::read)
        .list();
  }

  /**
   * Writes down how far a running replay is, and keeps the row until the end of the transaction:
   * whoever gives the replay up waits for it.
   *
   * @throws ReplayRefusedException when it was given up
   */
  void put(UUID id, Progress progress) {
    int running =
        sql.sql(
                """
                UPDATE replay
                   SET step = :step, first_date = :firstDate::date, records_total = :total,
                       records_read = :read, records_unusable = :unusable,
                       rows_rebuilt = :rebuilt, rows_copied = :copied, rows_equal = :equal,
                       rows_changed = :changed, rows_new = :fresh, rows_gone = :gone
                 WHERE id = :id AND state = 'running'
                """)
            .param("id", id)
            .param("step", progress.step)
            .param("firstDate", progress.firstDate)
            .param("total", progress.total)
            .param("read", progress.read)
            .param("unusable", progress.unusable)
            .param("rebuilt", progress.rebuilt)
            .param("copied", progress.copied)
            .param("equal", progress.equal)
            .param("changed", progress.changed)
            .param("fresh", progress.fresh)
            .param("gone", progress.gone)
            .update();
    if (running == 0) {
      throw new ReplayRefusedException("another instance took it for dead and gave it up");
    }
  }

  /** False when it was not running any more. */
  boolean end(UUID id, @Nullable String failure) {
    return sql.sql(
                """
            UPDATE replay SET state = :state, step = 'ended', finished_at = :now, failure = :failure
             WHERE id = :id AND state = 'running'
            """)
            .param("state", failure == null ? "done" : "failed")
            .param("now", now())
            .param("failure", failure)
            .param("id", id)
            .update()
        > 0;
  }

  Optional<UUID> running() {
    return sql.sql("SELECT id FROM replay WHERE state = 'running'").query(UUID.class).optional();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
