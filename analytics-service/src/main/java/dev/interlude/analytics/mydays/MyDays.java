package dev.interlude.analytics.mydays;

import dev.interlude.analytics.dates.DateRange;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.PersonKey;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads one person's rows; every query names tenant and person. */
@Repository
class MyDays {

  private static final String ROWS =
      " FROM person_day WHERE tenant = :tenant AND person = :person"
          + " AND date BETWEEN :from AND :to";

  private final JdbcClient jdbc;

  MyDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Changes whenever a row of the range does: rows carry the offset of their summary. */
  String version(PersonKey person, DateRange range) {
    String rows =
        query(
                "SELECT coalesce(md5(string_agg("
                    + "date || ':' || source_partition || ':' || source_offset, ','"
                    + " ORDER BY date)), 'none')"
                    + ROWS,
                person,
                range)
            .query(String.class)
            .single();
    return range.from() + "." + range.to() + "." + rows;
  }

  /** Summaries as they were stored, oldest first. */
  String json(PersonKey person, DateRange range) {
    return "{\"from\":\"%s\",\"to\":\"%s\",\"days\":[%s]}"
        .formatted(range.from(), range.to(), String.join(",", stored(person, range)));
  }

  /** Oldest first. */
  List<PersonDaySummarised> summaries(PersonKey person, DateRange range) {
    return stored(person, range).stream()
        .map(json -> Json.mapper().readValue(json, PersonDaySummarised.class))
        .toList();
  }

  private List<String> stored(PersonKey person, DateRange range) {
    return query("SELECT summary::text" + ROWS + " ORDER BY date", person, range)
        .query(String.class)
        .list();
  }

  private JdbcClient.StatementSpec query(String sql, PersonKey person, DateRange range) {
    return jdbc.sql(sql)
        .param("tenant", person.tenant())
        .param("person", person.person())
        .param("from", range.from())
        .param("to", range.to());
  }
}
