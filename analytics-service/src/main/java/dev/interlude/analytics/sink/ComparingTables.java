package dev.interlude.analytics.sink;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks at the live table and the {@link ShadowTable} side by side. */
@Repository
public class ComparingTables {

  private static final String COMPARE =
      """
      SELECT count(*) FILTER (WHERE live.date IS NOT NULL AND shadow.date IS NOT NULL
                                AND %1$s IS NOT DISTINCT FROM %2$s) AS equal,
             count(*) FILTER (WHERE live.date IS NOT NULL AND shadow.date IS NOT NULL
                                AND %1$s IS DISTINCT FROM %2$s) AS changed,
             count(*) FILTER (WHERE live.date IS NULL) AS fresh,
             count(*) FILTER (WHERE shadow.date IS NULL) AS gone
        FROM (SELECT * FROM person_day WHERE date >= :from AND date < :before) live
        FULL JOIN (SELECT * FROM person_day_shadow WHERE date >= :from AND date < :before) shadow
          ON (live.tenant, live.person, live.date) = (shadow.tenant, shadow.person, shadow.date)
      """
          .formatted(SummaryColumns.of("live"), SummaryColumns.of("shadow"));

  private final JdbcClient sql;

  ComparingTables(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Rows of the live table beside those of the shadow.
   *
   * @param fresh in the shadow only
   * @param gone in the live table only
   */
  public record Comparison(long equal, long changed, long fresh, long gone) {}

  /** Compares the rows of the dates from one on, up to another. */
  public Comparison compare(LocalDate from, LocalDate before) {
    return sql.sql(COMPARE)
        .param("from", from)
        .param("before", before)
        .query(Comparison.class)
        .single();
  }
}
