package dev.interlude.analytics.sink;

import dev.interlude.contracts.PersonKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Fills the {@link ShadowTable}, in transactions of the caller. */
@Repository
public class ShadowRows {

  private static final String KEY = "tenant, person, date";
  private static final String COLUMNS =
      KEY + ", " + SummaryColumns.NAMES + ", source_partition, source_offset";

  /**
   * What was rebuilt is newer than any summary up to its offset, that one included. A row that says
   * what the live one says stays what it is, record and all, so that nobody takes it for news.
   */
  private static final String STORE_REBUILT =
      """
      INSERT INTO person_day_shadow AS held (%1$s)
      SELECT incoming.tenant, incoming.person, incoming.date, %2$s,
             coalesce(same.source_partition, incoming.source_partition),
             coalesce(same.source_offset, incoming.source_offset)
        FROM incoming_person_day incoming
        LEFT JOIN LATERAL (
             SELECT source_partition, source_offset FROM person_day live
              WHERE (live.tenant, live.person, live.date)
                  = (incoming.tenant, incoming.person, incoming.date)
                AND %3$s IS NOT DISTINCT FROM ROW(%2$s)
              LIMIT 1) same ON true
       ORDER BY incoming.tenant, incoming.person, incoming.date
      ON CONFLICT (tenant, person, date) DO UPDATE
      SET %4$s,
          source_partition = excluded.source_partition,
          source_offset = excluded.source_offset
      WHERE held.source_offset <= excluded.source_offset
         OR held.source_partition <> excluded.source_partition
      """
          .formatted(
              COLUMNS,
              SummaryColumns.VALUES,
              SummaryColumns.of("live"),
              SummaryColumns.ASSIGNMENTS);

  /** What the sink has written already is not older. */
  private static final String COPY =
      """
      INSERT INTO person_day_shadow (%1$s)
      SELECT %1$s FROM person_day
       WHERE date >= :month AND date < :before
       ORDER BY tenant, person, date
      ON CONFLICT DO NOTHING
      """
          .formatted(COLUMNS);

  private static final String TAKE_OVER =
      "INSERT INTO person_day_shadow (%1$s) SELECT %1$s FROM person_day WHERE tenant = ? AND person = ?"
          .formatted(COLUMNS);

  private final JdbcClient sql;
  private final Staging staging;

  ShadowRows(JdbcClient sql, Staging staging) {
    this.sql = sql;
    this.staging = staging;
  }

  /**
   * Stores rebuilt rows.
   *
   * @param rows each with the offset of the last record of {@code person-days.v1} that cannot know
   *     more than they do, and with partitions for their dates
   * @throws org.springframework.dao.DataIntegrityViolationException for a row that cannot be held
   */
  public void store(Collection<SummaryRow> rows) {
    staging.copy(rows);
    sql.sql(STORE_REBUILT).update();
  }

  /** Copies the live rows of a month that are older than a date, and gives their number. */
  public int copy(LocalDate month, LocalDate before) {
    LocalDate next = month.plusMonths(1);
    return sql.sql(COPY)
        .param("month", month)
        .param("before", next.isBefore(before) ? next : before)
        .update();
  }

  /** Takes these people's rows as they are in the live table, or are no more. */
  public void takeOver(Set<PersonKey> people) {
    for (PersonKey person : people) {
      sql.sql("DELETE FROM person_day_shadow WHERE tenant = ? AND person = ?")
          .params(person.tenant(), person.person())
          .update();
      sql.sql(TAKE_OVER).params(person.tenant(), person.person()).update();
    }
  }
}
