package dev.interlude.activity.rejected;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes the table {@code rejected_event}: adds what was read, erases whom it must forget. */
@Repository
class RejectedTable {

  /**
   * One statement for all: a JDBC batch fails with an Error, which ends the consumer, when the
   * connection is cut. What an erasure took stays away, even when the topic is read again, and of
   * what comes later about the same person nothing is kept.
   */
  private static final String INDEX =
      """
      INSERT INTO rejected_event (topic, partition_no, offset_no, tenant, client, code, pointer,
        way, at, size, state, event, sent_at, person, subject)
      SELECT topic, partition_no, offset_no, tenant, client, code, pointer, way, at, size,
        CASE WHEN erased THEN 'gone' ELSE state END,
        CASE WHEN NOT erased THEN event END, CASE WHEN NOT erased THEN sent_at END,
        CASE WHEN NOT erased THEN person END, CASE WHEN NOT erased THEN subject END
      FROM unnest(?::text[], ?::integer[], ?::bigint[], ?::text[], ?::text[], ?::text[],
          ?::text[], ?::text[], ?::timestamptz[], ?::integer[], ?::text[], ?::bytea[], ?::text[],
          ?::text[], ?::text[])
        AS read (topic, partition_no, offset_no, tenant, client, code, pointer,
          way, at, size, state, event, sent_at, person, subject)
      CROSS JOIN LATERAL (SELECT EXISTS (
        SELECT FROM erased_person gone
        WHERE gone.tenant = read.tenant AND gone.person IN (read.person, read.subject)) AS erased) about
      WHERE NOT EXISTS (
        SELECT FROM rejected_forgotten forgotten
        WHERE forgotten.tenant = read.tenant AND forgotten.person IN (read.person, read.subject)
          AND forgotten.at >= read.at)
      ORDER BY topic, partition_no, offset_no
      ON CONFLICT (topic, partition_no, offset_no) DO NOTHING
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
      sql.update(
          INDEX,
          texts(records, each -> each.position().topic()),
          records.stream().map(each -> each.position().partition()).toArray(Integer[]::new),
          records.stream().map(each -> each.position().offset()).toArray(Long[]::new),
          texts(records, each -> each.rejection().tenant()),
          texts(records, each -> each.rejection().client()),
          texts(records, each -> each.rejection().code().wireName()),
          texts(records, each -> each.rejection().pointer()),
          texts(records, each -> each.rejection().way().wireName()),
          texts(records, each -> time(each.rejection().at()).toString()),
          records.stream().map(each -> each.rejection().size()).toArray(Integer[]::new),
          texts(records, each -> each.state().wireName()),
          events(records),
          texts(records, each -> each.rejection().sentAt()),
          texts(records, each -> each.rejection().person()),
          texts(records, each -> each.rejection().subject()));
    }
  }

  private static @Nullable String[] texts(
      List<Indexed> records, Function<Indexed, @Nullable String> column) {
    return records.stream().map(column).toArray(String[]::new);
  }

  /** Null where none is kept. */
  private static byte[][] events(List<Indexed> records) {
    var events = new byte[records.size()][];
    for (int i = 0; i < events.length; i++) {
      byte[] event = records.get(i).rejection().event();
      if (event != null) {
        events[i] = event;
      }
    }
    return events;
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

  /** As Postgres keeps times: to the microsecond. */
  static OffsetDateTime time(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
