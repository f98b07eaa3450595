package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.StoredRows;
import dev.interlude.analytics.people.APerson;
import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.PersonDaySummarised.Outcomes;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts a company's directory and person-days into the tables, as their topics would. */
public final class ACompany {

  private static final AtomicLong OFFSET = new AtomicLong();
  private static final List<Long> NO_HOURS = Collections.nCopies(24, 0L);

  private final JdbcClient engine;
  private final String tenant;

  private ACompany(JdbcClient engine, String tenant) {
    this.engine = engine;
    this.tenant = tenant;
  }

  /** A company in Copenhagen with k = 10. */
  public static ACompany named(String tenant, JdbcClient engine) {
    return in("Europe/Copenhagen", tenant, engine);
  }

  /** A company with k = 10 that reports in another zone. */
  static ACompany in(String zone, String tenant, JdbcClient engine) {
    engine
        .sql(
            """
            INSERT INTO tenant_entry (tenant, name, reporting_zone, k)
            VALUES (?, 'A company', ?, 10)
            """)
        .params(tenant, zone)
        .update();
    return new ACompany(engine, tenant);
  }

  /** Enrols p-from to p-(to − 1) at operations/logistics in aarhus. */
  public ACompany withPeople(int from, int to, String since) {
    return withPeople(from, to, since, "operations/logistics", "aarhus");
  }

  /** Enrols p-from to p-(to − 1), or moves those who are enrolled. */
  ACompany withPeople(int from, int to, String since, String department, String site) {
    for (int i = from; i < to; i++) {
      put(APerson.version(version("p-" + i)).named(tenant, "p-" + i), since, department, site);
    }
    return this;
  }

  private int version(String person) {
    return engine
        .sql("SELECT count(*) + 1 FROM person_version WHERE tenant = ? AND person = ?")
        .params(tenant, person)
        .query(Integer.class)
        .single();
  }

  private void put(APerson person, String since, String department, String site) {
    PersonChanged version = person.from(since).at(department, site).build();
    engine
        .sql(
            "INSERT INTO person_version (tenant, person, version, entry) VALUES (?, ?, ?,"
                + " ?::jsonb)")
        .params(
            tenant, version.person(), version.version(), Json.mapper().writeValueAsString(version))
        .update();
  }

  /** A valid day of 8 recorded hours for p-from to p-(to − 1). */
  public ACompany withDays(String date, int from, int to, long sitting, int completed, int missed) {
    StoredRows.makeMonthOf(date, engine);
    for (int i = from; i < to; i++) {
      var day = day("p-" + i, LocalDate.parse(date), sitting, completed, missed);
      engine
          .sql(
              """
              INSERT INTO person_day (tenant, person, date, summary, source_partition, source_offset)
              VALUES (?, ?, ?, ?::jsonb, 0, ?)
              ON CONFLICT (tenant, person, date) DO UPDATE
                SET summary = excluded.summary, source_offset = excluded.source_offset
              """)
          .params(
              tenant,
              day.person(),
              day.date(),
              Json.mapper().writeValueAsString(day),
              OFFSET.incrementAndGet())
          .update();
    }
    return this;
  }

  private PersonDaySummarised day(
      String person, LocalDate date, long sitting, int completed, int missed) {
    var outcomes = new Outcomes(0, completed, 0, 0, 0, 0, missed, 0);
    return new PersonDaySummarised(
        tenant,
        person,
        date,
        new Assignment(
            tenant, person, "operations/logistics", "aarhus", ZoneId.of("Europe/Copenhagen"), 1),
        1,
        false,
        28_800,
        sitting,
        28_800 - sitting,
        0,
        0,
        List.of(0L, 0L, 0L, 0L, 28_800L),
        true,
        10,
        3_000,
        2,
        sitting / 2,
        1_800,
        List.of(0L, 0L, sitting / 2, 0L, sitting / 2, 0L, 0L, 0L),
        6,
        1,
        NO_HOURS,
        NO_HOURS,
        NO_HOURS,
        outcomes,
        Map.of(),
        0,
        0,
        600,
        completed,
        completed * 120L,
        List.of(0, 0, completed, 0, 0, 0),
        List.of(),
        null);
  }
}
