package dev.interlude.analytics.figures.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.Http;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@InterludeIntegrationTest(service = "analytics")
class KeptAnswersIT {

  private static final String WEEKS = "/v1/figures?period=week&from=2026-11-01&to=2026-11-30";

  @LocalServerPort int port;
  @Autowired JdbcClient engine;

  @Test
  void areGivenUntilSomethingIsPublished() {
    var published = SomePublished.ofACompany(engine).week("company", "", "2026-11-09");
    published.shows("compliance", "", 0.5, 0.4, 0.6);
    var http = new Http(port);
    Tokens henrik = Tokens.staff(published.tenant(), "henrik", "health-team");
    var first = http.get(WEEKS, henrik);

    var unchanged = http.get(WEEKS, henrik, "If-None-Match", first.header("ETag"));
    assertThat(unchanged.status()).isEqualTo(304);
    assertThat(unchanged.text()).isEmpty();

    published.week("company", "", "2026-11-16").shows("compliance", "", 0.6, 0.5, 0.7);
    var changed = http.get(WEEKS, henrik, "If-None-Match", first.header("ETag"));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.body().at("/periods").size()).isEqualTo(2);

    engine.sql("DELETE FROM published_period WHERE tenant = ?").param(published.tenant()).update();
    assertThat(http.get(WEEKS, henrik).body().at("/periods").size()).isZero();
  }

  @Test
  void areSavedUnderAShortNameAndNotedInTheAuditLog() {
    var published = SomePublished.ofACompany(engine);
    String units = "&unit=operations%2Flogistics&unit=" + "x".repeat(300);

    var csv =
        new Http(port)
            .get(
                WEEKS + units,
                Tokens.staff(published.tenant(), "henrik", "health-team"),
                "Accept",
                "text/csv");

    assertThat(csv.header("Content-Disposition"))
        .startsWith("attachment; filename=\"interlude-figures-company-week-2026-11-01-2026-11-30-")
        .hasSizeLessThan(150);
    assertThat(
            engine
                .sql(
                    """
                    SELECT actor || ' ' || action || ' ' || (detail ->> 'what') || ' '
                           || (detail ->> 'units')
                      FROM audit_entry WHERE tenant = ?
                    """)
                .param(published.tenant())
                .query(String.class)
                .single())
        .startsWith("henrik figures-exported figures operations/logistics xxx");
  }

  @Test
  void areNeverThoseOfAnotherTenant() {
    var one = SomePublished.ofACompany(engine).week("company", "", "2026-11-09");
    one.shows("compliance", "", 0.5);
    var other = SomePublished.ofACompany(engine).week("company", "", "2026-11-09");
    other.shows("compliance", "", 0.9);
    var http = new Http(port);
    var first = http.get(WEEKS, Tokens.staff(one.tenant(), "henrik", "health-team"));

    var second =
        http.get(
            WEEKS,
            Tokens.staff(other.tenant(), "henrik", "health-team"),
            "If-None-Match",
            first.header("ETag"));

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.body().at("/periods/0/figures/compliance/value").asDouble()).isEqualTo(0.9);
  }
}
