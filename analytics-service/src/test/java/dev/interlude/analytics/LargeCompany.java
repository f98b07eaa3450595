package dev.interlude.analytics;

import dev.interlude.analytics.people.APerson;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonChanged;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A company in 200 departments (20 with 9 below each, and some people directly in the 20) and 20
 * sites, with a person-day for each of its people on each workday, straight into the tables.
 *
 * @param weeks how many, up to the last one
 * @param lastMonday with which the last one begins
 */
record LargeCompany(JdbcTemplate jdbc, int people, int weeks, LocalDate lastMonday) {

  static final String TENANT = "large";
  static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  private static final int TOP_DEPARTMENTS = 20;
  private static final int LEVELS_BELOW = 10;
  private static final int SITES = 20;
  private static final int WORKDAYS = 5;

  /** Half of a top department's people share its site; the others are all over. */
  private static final int AT_HOME = 2;

  void fill() {
    jdbc.update("INSERT INTO tenant_entry VALUES (?, 'Large', ?, 10)", TENANT, ZONE.getId());
    jdbc.update("INSERT INTO agreement VALUES (?, now(), current_date, '-', '-')", TENANT);
    jdbc.batchUpdate(
        "INSERT INTO person_version (tenant, person, version, entry) VALUES (?, ?, 1, ?::jsonb)",
        IntStream.range(0, people)
            .mapToObj(LargeCompany::person)
            .map(p -> new Object[] {TENANT, p.person(), Json.mapper().writeValueAsString(p)})
            .toList());
    String[] days = UsualDays.summaries().toArray(String[]::new);
    List<LocalDate> dates = workdays();
    dates.forEach(this::makeMonth);
    dates.parallelStream().forEach(date -> fill(date, days));
    jdbc.execute("ANALYZE person_day");
  }

  private List<LocalDate> workdays() {
    return lastMonday
        .minusWeeks(weeks - 1L)
        .datesUntil(lastMonday.plusWeeks(1))
        .filter(date -> date.getDayOfWeek().getValue() <= WORKDAYS)
        .toList();
  }

  private void makeMonth(LocalDate date) {
    jdbc.queryForObject(
        "SELECT create_person_day_partition(date_trunc('month', ?::date)::date)",
        Boolean.class,
        date);
  }

  private void fill(LocalDate date, String[] days) {
    jdbc.update(
        """
        INSERT INTO person_day (tenant, person, date, summary, source_partition, source_offset)
        SELECT tenant, person, day.date,
               summaries[1 + abs(hashtext(person || day.date)) % cardinality(summaries)]::jsonb
                 || jsonb_build_object(
                      'person', person, 'date', day.date, 'assignment',
                      jsonb_build_object('tenant', tenant, 'person', person,
                        'department', entry ->> 'department', 'site', entry ->> 'site',
                        'zone', 'Europe/Copenhagen', 'directoryVersion', 1)),
               abs(hashtext(person)) % 24,
               row_number() OVER () + (day.date - DATE '2020-01-01') * 100000
          FROM person_version, (SELECT ?::date AS date, ?::text[] AS summaries) day
         WHERE tenant = ?
        """,
        date, days, TENANT);
  }

  private static PersonChanged person(int n) {
    int top = n % TOP_DEPARTMENTS;
    int below = n / TOP_DEPARTMENTS % LEVELS_BELOW;
    int elsewhere = n / (TOP_DEPARTMENTS * LEVELS_BELOW);
    return APerson.version(1)
        .named(TENANT, "p-" + n)
        .from("2020-01-01T00:00:00Z")
        .at(
            "d" + top + (below == 0 ? "" : "/t" + below),
            "site-" + (elsewhere % AT_HOME == 0 ? top : elsewhere) % SITES)
        .build();
  }
}
