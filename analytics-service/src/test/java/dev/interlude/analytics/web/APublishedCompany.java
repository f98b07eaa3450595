package dev.interlude.analytics.web;

import dev.interlude.analytics.Http;
import dev.interlude.testsupport.Tokens;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Twelve closed weeks of a company with departments and sites, some of them hidden. */
final class APublishedCompany {

  static final int WEEKS = 12;

  private static final String AGREEMENT =
      """
      {"date": "2026-11-01", "impactAssessment": "DPIA 7", "workersAgreement": "WA 12"}\
      """;
  private static final Map<String, Integer> DEPARTMENTS =
      Map.of("finance", 25, "operations", 110, "operations/logistics", 60, "sales", 45);
  private static final Map<String, Integer> SITES = Map.of("aarhus", 60, "copenhagen", 95);

  private final String tenant;
  private final JdbcClient engine;
  private final LocalDate monday;

  private APublishedCompany(String tenant, JdbcClient engine) {
    this.tenant = tenant;
    this.engine = engine;
    this.monday =
        LocalDate.now(Clock.systemUTC()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Records the agreement and stores what the publisher would have. */
  static APublishedCompany named(String tenant, JdbcClient engine, Http http) {
    http.put("/v1/tenant/agreement", Tokens.tenantAdmin(tenant), AGREEMENT);
    var company = new APublishedCompany(tenant, engine);
    for (int week = 1; week <= WEEKS; week++) {
      company.publish(week);
    }
    company.months();
    return company;
  }

  /** The Monday that was so many weeks ago. */
  LocalDate weekStart(int weeksAgo) {
    return monday.minusWeeks(weeksAgo);
  }

  /** Of the sixth week ago nothing was published, in the fifth everything is hidden. */
  private void publish(int weeksAgo) {
    if (weeksAgo == 6) {
      return;
    }
    var all = unit("company", "", weeksAgo);
    if (weeksAgo == 5) {
      hideSmall(all);
      DEPARTMENTS.keySet().forEach(name -> hideSmall(unit("department", name, weeksAgo)));
      SITES.keySet().forEach(name -> hideSmall(unit("site", name, weeksAgo)));
      hideSmall(unit("site", "skagen", weeksAgo));
      return;
    }
    APublishedWeek.fill(all, 185, weeksAgo);
    APublishedWeek.addRoutines(all);
    if (weeksAgo > 1) {
      all.laterFacts(5 * weeksAgo);
    }
    DEPARTMENTS.forEach(
        (name, people) ->
            APublishedWeek.fill(unit("department", name, weeksAgo), people, weeksAgo));
    SITES.forEach(
        (name, people) -> APublishedWeek.fill(unit("site", name, weeksAgo), people, weeksAgo));
    APublishedWeek.hide(
        unit("department", "operations/production", weeksAgo), "protects-another-group");
    hideSmall(unit("department", "people", weeksAgo));
    hideSmall(unit("site", "skagen", weeksAgo));
  }

  private static void hideSmall(PublishedUnit unit) {
    APublishedWeek.hide(unit, "group-too-small");
  }

  private PublishedUnit unit(String kind, String name, int weeksAgo) {
    String state = weeksAgo == 1 ? "closed" : "frozen";
    return new PublishedUnit(engine, tenant, kind, name, "week", weekStart(weeksAgo), state);
  }

  private void months() {
    for (int month = 1; month <= 2; month++) {
      var first = monday.withDayOfMonth(1).minusMonths(month);
      var all = new PublishedUnit(engine, tenant, "company", "", "month", first, "frozen");
      APublishedWeek.fill(all, 185, month);
    }
  }
}
