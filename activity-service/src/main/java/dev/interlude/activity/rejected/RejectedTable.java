package dev.interlude.activity.rejected;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes the table {@code rejected_event}, and lets go of what is in it. */
@Repository
class RejectedTable {

  /** What an erasure took stays away, even when the topic is read again from its beginning. */
  private static final String INDEX =
      """
      INSERT INTO rejected_event (topic, partition_no, offset_no, tenant, client, code, pointer,
        way, at, size, state, event, sent_at, person, subject)
      SELECT ?, ?, ?, ?, ?, ?, ?::text, ?::text, ?, ?, ?, ?::bytea, ?::text, ?::text, ?::text
      WHERE NOT EXISTS (
        SELECT FROM rejected_forgotten
        WHERE tenant = ? AND person IN (?::text, ?::text) AND at >= ?)
      ON CONFLICT (topic, partition_no, offset_no) DO NOTHING
      """;

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

  RejectedTable(JdbcTemplate sql) {
    this.sql = sql;
  }

  /** A record that was read, and the state in which it is indexed. */
  record Indexed(Position position, Rejection rejection, State state) {}

  /** Adds those that are not there yet. */
  void index(List<Indexed> records) {
    if (!records.isEmpty()) {
      sql.batchUpdate(INDEX, records, records.size(), RejectedTable::set);
    }
  }

  private static void set(PreparedStatement row, Indexed indexed) throws SQLException {
    Rejection rejection = indexed.rejection();
    KeptEvent kept = rejection.kept();
    Way way = rejection.way();
    String person = kept == null ? null : kept.person();
    String subject = kept == null ? null : kept.subject();
    row.setString(1, indexed.position().topic());
    row.setInt(2, indexed.position().partition());
    row.setLong(3, indexed.position().offset());
    row.setString(4, rejection.tenant());
    row.setString(5, rejection.client());
    row.setString(6, rejection.code().wireName());
    row.setString(7, rejection.pointer());
    row.setString(8, way == null ? null : way.wireName());
    row.setObject(9, time(rejection.at()));
    row.setInt(10, rejection.size());
    row.setString(11, indexed.state().wireName());
    row.setBytes(12, kept == null ? null : kept.event());
    row.setString(13, kept == null ? null : kept.sentAt());
    row.setString(14, person);
    row.setString(15, subject);
    row.setString(16, rejection.tenant());
    row.setString(17, person);
    row.setString(18, subject);
    row.setObject(19, time(rejection.at()));
  }

  /** Deletes what is about the person, or was sent with the person's own token. */
  int forget(String tenant, String person, Instant now) {
    // Nothing is indexed or claimed while this runs, so that nothing slips in between.
    sql.execute("LOCK TABLE rejected_event IN EXCLUSIVE MODE");
    sql.update(
        """
        INSERT INTO rejected_forgotten (tenant, person, at) VALUES (?, ?, ?)
        ON CONFLICT (tenant, person) DO UPDATE SET at = excluded.at
        """,
        tenant,
        person,
        time(now));
    return sql.update(
        "DELETE FROM rejected_event WHERE tenant = ? AND (subject = ? OR person = ?)",
        tenant,
        person,
        person);
  }

  /** Deletes up to that many entries received before the time. */
  int deleteBefore(Instant time, int limit) {
    return sql.update(DELETE_OLD, time(time), limit);
  }

  /** Forgets whom it was told to forget before the time. */
  void deleteForgottenBefore(Instant time) {
    sql.update("DELETE FROM rejected_forgotten WHERE at < ?", time(time));
  }

  /** Ends the wait of up to that many entries received at the time or before. */
  int endWaitsUntil(Instant time, int limit) {
    return sql.update(END_WAITS, time(time), limit);
  }

  long countWaiting() {
    Long waiting =
        sql.queryForObject(
            "SELECT count(*) FROM rejected_event WHERE state = 'waiting'", Long.class);
    return waiting == null ? 0 : waiting;
  }

  /** As Postgres keeps times: to the microsecond. */
  static OffsetDateTime time(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
