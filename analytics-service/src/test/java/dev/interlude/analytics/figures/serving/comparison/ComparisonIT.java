package dev.interlude.analytics.figures.serving.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.Http;
import dev.interlude.analytics.Http.Answer;
import dev.interlude.analytics.figures.serving.SomePublished;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@InterludeIntegrationTest(service = "analytics")
class ComparisonIT {

  private static final String SITES = "/v1/comparison?by=site&start=2026-11-16";

  @LocalServerPort int port;
  @Autowired JdbcClient engine;

  private SomePublished published;

  @BeforeEach
  void publish() {
    published =
        SomePublished.ofACompany(engine)
            .week("company", "", "2026-11-16")
            .shows("compliance", "", 0.5, 0.45, 0.55)
            .shows("people", "", 300)
            .week("site", "odense", "2026-11-16")
            .shows("compliance", "", 0.9, 0.85, 0.95)
            .shows("people", "", 100)
            .week("site", "aarhus", "2026-11-16")
            .shows("compliance", "", 0.52, 0.45, 0.59)
            .shows("people", "", 150)
            .week("site", "ribe", "2026-11-16")
            .hides("compliance", "", "group-too-small")
            .hides("people", "", "group-too-small");
  }

  @Test
  void placesUnitsBesideTheCompany() {
    var body = get(SITES).body();

    assertThat(body.at("/company").toString())
        .isEqualTo("{\"value\":0.5,\"low\":0.45,\"high\":0.55}");
    assertThat(body.at("/people").asInt()).isEqualTo(300);
    assertThat(body.at("/points").toString())
        .isEqualTo(
            """
            [{"unit":"aarhus","people":150,"value":0.52,"low":0.45,"high":0.59,"position":"inside"},\
            {"unit":"odense","people":100,"value":0.9,"low":0.85,"high":0.95,"position":"outside-99.8"},\
            {"unit":"ribe","people":null,"suppressed":"group-too-small","position":null}]""");
    // The median of what the intervals tell is 0.437 for one person: of aarhus.
    assertThat(body.at("/limits/0/people").asInt()).isEqualTo(100);
    assertThat(body.at("/limits/0/low95").asDouble()).isEqualTo(0.4143);
    assertThat(body.at("/limits").valueStream().toList().getLast().at("/people").asInt())
        .isEqualTo(150);
  }

  @Test
  void isEmptyWhereNothingIsPublished() {
    var body = get("/v1/comparison?start=2026-11-09").body();

    assertThat(body.at("/points").toString()).isEqualTo("[]");
    assertThat(body.at("/limits").toString()).isEqualTo("[]");
    assertThat(body.at("/company").isNull()).isTrue();
  }

  @Test
  void givesATable() {
    assertThat(get(SITES + "&format=csv").text())
        .contains(
            "# company,0.5",
            "unit,people,value,low,high,atMost,atLeast,suppressed,position\r\n",
            "aarhus,150,0.52,0.45,0.59,,,,inside\r\n",
            "ribe,,,,,,,group-too-small,\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "figure=people&start=2026-11-16, unknown-figure",
    "by=company&start=2026-11-16, unknown-unit-kind",
    "period=day&start=2026-11-16, unknown-period",
    "start=monday, invalid",
    "by=site, invalid",
  })
  void namesWhatIsWrong(String query, String code) {
    assertThat(get("/v1/comparison?" + query).code()).isEqualTo(code);
  }

  private Answer get(String path) {
    return new Http(port).get(path, Tokens.staff(published.tenant(), "henrik", "health-team"));
  }
}
