package dev.interlude.analytics.sink;

import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of person-days, written by a COPY and one upsert per batch. */
@Repository
class SummaryTable {

  /**
   * Other batches go on beside it; a replay that begins or switches waits, and this waits for it.
   */
  private static final String LOCK = "LOCK TABLE ONLY person_day IN ROW EXCLUSIVE MODE";

  private static final String SHADOW = "person_day_shadow";

  // The key has one partition, so offsets compare; another partition means the topic was laid out
  // anew, and then the later arrival is the newer one. The order keeps two instances from waiting
  // for each other.
  private static final String UPSERT =
      """
      INSERT INTO %1$s AS held (tenant, person, date, %2$s, source_partition, source_offset)
      SELECT tenant, person, date, %3$s, source_partition, source_offset
        FROM incoming_person_day incoming
       WHERE incoming.summary IS NOT NULL
       ORDER BY tenant, person, date
      ON CONFLICT (tenant, person, date) DO UPDATE
      SET %4$s,
          source_partition = excluded.source_partition,
          source_offset = excluded.source_offset
      WHERE held.source_offset < excluded.source_offset
         OR held.source_partition <> excluded.source_partition
      """;

  private static final String DELETE =
      """
      DELETE FROM %1$s AS held
       USING incoming_person_day incoming
       WHERE incoming.summary IS NULL
         AND (held.tenant, held.person, held.date)
           = (incoming.tenant, incoming.person, incoming.date)
         AND (held.source_offset < incoming.source_offset
              OR held.source_partition <> incoming.source_partition)
      """;

  private final JdbcTemplate jdbc;
  private final Staging staging;

  SummaryTable(JdbcTemplate jdbc, Staging staging) {
    this.jdbc = jdbc;
    this.staging = staging;
  }

  /**
   * Keeps what is newer than the row that is held, by the offset of its record. To be called in a
   * transaction, with partitions for all dates, and with each person-day at most once.
   *
   * @throws org.springframework.dao.DataIntegrityViolationException for a row that cannot be held
   */
  void store(Collection<SummaryRow> rows) {
    jdbc.execute(LOCK);
    boolean isReplayed =
        Boolean.TRUE.equals(
            jdbc.queryForObject("SELECT to_regclass('" + SHADOW + "') IS NOT NULL", Boolean.class));
    staging.copy(rows);
    merge("person_day", rows);
    if (isReplayed) {
      merge(SHADOW, rows);
    }
  }

  private void merge(String table, Collection<SummaryRow> rows) {
    jdbc.update(
        UPSERT.formatted(
            table, SummaryColumns.NAMES, SummaryColumns.VALUES, SummaryColumns.ASSIGNMENTS));
    if (rows.stream().anyMatch(row -> row.json() == null)) {
      jdbc.update(DELETE.formatted(table));
    }
  }
}
