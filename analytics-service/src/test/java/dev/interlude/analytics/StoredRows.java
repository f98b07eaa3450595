package dev.interlude.analytics;

import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.PersonKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is stored of one tenant. */
public record StoredRows(JdbcClient jdbc, String tenant) {

  /** For tests that write rows by themselves. */
  public static void makeMonthOf(String date, JdbcClient engine) {
    engine
        .sql("SELECT create_person_day_partition(date_trunc('month', ?::date)::date)")
        .param(date)
        .query(Boolean.class)
        .single();
  }

  public Map<PersonDayId, PersonDaySummarised> summaries() {
    Map<PersonDayId, PersonDaySummarised> rows = new HashMap<>();
    jdbc.sql(
            """
            SELECT person, date,
                   jsonb_strip_nulls(summary || jsonb_build_object('timeline', timeline)) AS summary
              FROM person_day WHERE tenant = ?
            """)
        .param(tenant)
        .query(
            row -> {
              rows.put(
                  id(row),
                  Json.mapper().readValue(row.getString("summary"), PersonDaySummarised.class));
            });
    return rows;
  }

  /** By person-day, the offset of the record that its row came in. */
  public Map<PersonDayId, Long> offsets() {
    Map<PersonDayId, Long> offsets = new HashMap<>();
    jdbc.sql("SELECT person, date, source_offset FROM person_day WHERE tenant = ?")
        .param(tenant)
        .query(
            row -> {
              offsets.put(id(row), row.getLong("source_offset"));
            });
    return offsets;
  }

  private PersonDayId id(ResultSet row) throws SQLException {
    return new PersonDayId(
        new PersonKey(tenant, row.getString("person")), row.getObject("date", LocalDate.class));
  }
}
