package dev.interlude.analytics.sink;

import dev.interlude.analytics.personday.PersonDayId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of person-days, written in one statement per batch. */
@Repository
class SummaryTable {

  // The key has one partition, so offsets compare; another partition means the topic was laid out
  // anew, and then the later arrival is the newer one.
  private static final String UPSERT =
      """
      INSERT INTO person_day
             (tenant, person, date, summary, timeline, source_partition, source_offset)
      SELECT tenant, person, date, summary - 'timeline', summary ->> 'timeline', partition, "offset"
        FROM unnest(:tenants::text[], :persons::text[], :dates::date[],
                    :summaries::jsonb[], :partitions::int[], :offsets::bigint[])
             AS came (tenant, person, date, summary, partition, "offset")
      ON CONFLICT (tenant, person, date) DO UPDATE
      SET summary = excluded.summary,
          timeline = excluded.timeline,
          source_partition = excluded.source_partition,
          source_offset = excluded.source_offset
      WHERE person_day.source_offset < excluded.source_offset
         OR person_day.source_partition <> excluded.source_partition
      """;

  private static final String DELETE =
      """
      DELETE FROM person_day
      USING unnest(:tenants::text[], :persons::text[], :dates::date[]) AS gone (tenant, person, date)
      WHERE (person_day.tenant, person_day.person, person_day.date)
          = (gone.tenant, gone.person, gone.date)
      """;

  private final JdbcClient jdbc;

  SummaryTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes each person-day at most once. */
  void upsert(Collection<SummaryRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    List<PersonDayId> ids = rows.stream().map(SummaryRow::id).toList();
    keys(jdbc.sql(UPSERT), ids)
        .param("summaries", rows.stream().map(SummaryRow::json).toArray(String[]::new))
        .param("partitions", rows.stream().map(SummaryRow::partition).toArray(Integer[]::new))
        .param("offsets", rows.stream().map(SummaryRow::offset).toArray(Long[]::new))
        .update();
  }

  void delete(Collection<PersonDayId> ids) {
    if (!ids.isEmpty()) {
      keys(jdbc.sql(DELETE), ids).update();
    }
  }

  private static JdbcClient.StatementSpec keys(
      JdbcClient.StatementSpec statement, Collection<PersonDayId> ids) {
    return statement
        .param("tenants", ids.stream().map(id -> id.person().tenant()).toArray(String[]::new))
        .param("persons", ids.stream().map(id -> id.person().person()).toArray(String[]::new))
        .param("dates", ids.stream().map(id -> id.date().toString()).toArray(String[]::new));
  }
}
