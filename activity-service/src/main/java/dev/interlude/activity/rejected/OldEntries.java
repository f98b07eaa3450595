package dev.interlude.activity.rejected;

import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Lets go of what has been in {@code rejected_event} for long enough. */
@Repository
class OldEntries {

  private static final String DELETE_OLD =
      """
      DELETE FROM rejected_event WHERE id IN (
        SELECT id FROM rejected_event WHERE at < ? ORDER BY at LIMIT ? FOR UPDATE SKIP LOCKED)
      """;

  private static final String END_WAITS =
      """
      UPDATE rejected_event SET state = 'rejected' WHERE id IN (
        SELECT id FROM rejected_event WHERE state = 'waiting' AND at <= ?
        ORDER BY at LIMIT ? FOR UPDATE SKIP LOCKED)
      """;

  private final JdbcTemplate sql;

  OldEntries(JdbcTemplate sql) {
    this.sql = sql;
  }

  /** Deletes up to that many entries received before the time. */
  int deleteBefore(Instant time, int limit) {
    return sql.update(DELETE_OLD, RejectedTable.time(time), limit);
  }

  /** Forgets whom it was told to forget before the time. */
  void deleteForgottenBefore(Instant time) {
    sql.update("DELETE FROM rejected_forgotten WHERE at < ?", RejectedTable.time(time));
  }

  /** Ends the wait of up to that many entries received at the time or before. */
  int endWaitsUntil(Instant time, int limit) {
    return sql.update(END_WAITS, RejectedTable.time(time), limit);
  }

  long countWaiting() {
    Long waiting =
        sql.queryForObject(
            "SELECT count(*) FROM rejected_event WHERE state = 'waiting'", Long.class);
    return waiting == null ? 0 : waiting;
  }
}
