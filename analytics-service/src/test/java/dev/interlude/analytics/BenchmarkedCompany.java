package dev.interlude.analytics;

import dev.interlude.analytics.people.APerson;
import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.Posture;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/**
 * People with a row for each of their days, made by SQL from one usual day.
 *
 * @param people the first one has a year of days
 * @param days how many everybody else has
 */
record BenchmarkedCompany(JdbcClient jdbc, int people, int days) {

  static final String TENANT = "bench";
  static final int A_YEAR = 365;

  static String person(int number) {
    return "p-" + number;
  }

  LocalDate lastDay() {
    return SomeFacts.DATE;
  }

  void fill() {
    String entry =
        Json.mapper().writeValueAsString(APerson.version(1).named(TENANT, person(1)).build());
    jdbc.sql(
            """
            INSERT INTO person_version (tenant, person, version, entry)
            SELECT ?, 'p-' || n, 1, ?::jsonb FROM generate_series(1, ?) n
            """)
        .params(TENANT, entry, people)
        .update();
    jdbc.sql(
            """
            SELECT count(create_person_day_partition(month::date))
              FROM generate_series(date_trunc('month', :lastDay::date - :days), :lastDay::date,
                                   interval '1 month') month
            """)
        .param("lastDay", lastDay())
        .param("days", A_YEAR)
        .query(Long.class)
        .single();
    int batch = 500;
    for (int first = 1; first <= people; first += batch) {
      insert(first, Math.min(first + batch - 1, people), days);
    }
    insert(1, 1, A_YEAR);
    jdbc.sql("ANALYZE person_day").update();
  }

  private void insert(int first, int last, int daysEach) {
    ObjectNode summary = Json.mapper().valueToTree(aUsualDay());
    String timeline = summary.remove("timeline").stringValue();
    jdbc.sql(
            """
            INSERT INTO person_day
                   (tenant, person, date, summary, timeline, source_partition, source_offset)
            SELECT :tenant, 'p-' || n, day,
                   :summary::jsonb || jsonb_build_object('person', 'p-' || n, 'date', day),
                   :timeline, n % 24, n * 1000 + row_number() OVER ()
              FROM generate_series(:first, :last) n,
                   LATERAL (SELECT :lastDay::date - back AS day
                              FROM generate_series(0, :days - 1) back) backwards
            ON CONFLICT DO NOTHING
            """)
        .param("tenant", TENANT)
        .param("summary", summary.toString())
        .param("timeline", timeline)
        .param("first", first)
        .param("last", last)
        .param("lastDay", lastDay())
        .param("days", daysEach)
        .update();
  }

  /** Eight hours in some sixty segments, and six prompted breaks. */
  private static PersonDaySummarised aUsualDay() {
    SomeFacts facts = SomeFacts.facts();
    LocalTime now = LocalTime.of(8, 0);
    for (int round = 0; round < 20; round++) {
      facts
          .saw(Posture.SITTING, Evidence.INPUT_ACTIVITY, "" + now, "" + now.plusMinutes(17))
          .saw(
              Posture.STANDING,
              Evidence.DESK_SENSOR,
              "" + now.plusMinutes(17),
              "" + now.plusMinutes(20))
          .saw(
              Posture.AWAY,
              Evidence.INPUT_ACTIVITY,
              "" + now.plusMinutes(20),
              "" + now.plusMinutes(24));
      now = now.plusMinutes(24);
    }
    for (int hour = 9; hour < 15; hour++) {
      String due = LocalTime.of(hour, 0).toString();
      facts
          .due(due, LocalTime.of(hour, 15).toString())
          .delivered(due, due)
          .completed(due, LocalTime.of(hour, 4).toString(), LocalTime.of(hour, 9).toString(), 1);
    }
    return facts.summary();
  }
}
