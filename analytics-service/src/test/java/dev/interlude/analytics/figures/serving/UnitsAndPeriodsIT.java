package dev.interlude.analytics.figures.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.Http;
import dev.interlude.analytics.Http.Answer;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@InterludeIntegrationTest(service = "analytics")
class UnitsAndPeriodsIT {

  private static final String YEAR = "from=2026-01-01&to=2026-12-31";

  @LocalServerPort int port;
  @Autowired JdbcClient engine;

  private SomePublished published;

  @BeforeEach
  void publish() {
    published =
        SomePublished.ofACompany(engine)
            .week("department", "operations", "2026-11-16")
            .shows("compliance", "", 0.55, 0.49, 0.61)
            .shows("outcomeShare", "movement/completed", 0.6)
            .shows("responseDelayShare", "10", 0.1)
            .shows("responseDelayShare", "2", 0.4)
            .shows("evidenceShare", "wearable", 0.2)
            .week("department", "operations/a, b & c", "2026-11-16")
            .hides("compliance", "", "group-too-small")
            .week("department", "operations", "2026-11-09")
            .isAtMost("prolongedShare", "", 0.05)
            .period("site", "aarhus", "month", "2026-11-01", "closed")
            .hasNone("compliance", "");
  }

  @Test
  void givesAllUnitsOfAKindByUnitAndBegin() {
    var answer = get("/v1/figures?by=department&period=week&" + YEAR);

    assertThat(answer.body().at("/periods").valueStream())
        .extracting(period -> period.at("/unit").asString() + " " + period.at("/start").asString())
        .containsExactly(
            "operations 2026-11-09", "operations 2026-11-16", "operations/a, b & c 2026-11-16");
    var week = answer.body().at("/periods/1");
    assertThat(week.at("/figures/compliance").toString())
        .isEqualTo("{\"value\":0.55,\"low\":0.49,\"high\":0.61}");
    assertThat(week.at("/outcomeShare").toString())
        .isEqualTo("{\"movement/completed\":{\"value\":0.6}}");
    assertThat(week.at("/responseDelayShare").toString())
        .isEqualTo("{\"2\":{\"value\":0.4},\"10\":{\"value\":0.1}}");
    assertThat(week.at("/evidenceShare/wearable/value").asDouble()).isEqualTo(0.2);
    assertThat(week.at("/funnel").toString()).isEqualTo("{}");
    assertThat(answer.body().at("/periods/0/figures/prolongedShare").toString())
        .isEqualTo("{\"atMost\":0.05}");
    assertThat(answer.body().at("/updated").asString()).isEqualTo("2026-11-26T00:01:12Z");
  }

  @Test
  void givesTheNamedUnitsAndNoneForAnUnknownOne() {
    var path = "/v1/figures?by=department&period=week&" + YEAR;

    assertThat(get(path + "&unit=operations%2Fa,%20b%20%26%20c").body().at("/periods").size())
        .isEqualTo(1);
    assertThat(
            get(path + "&unit=operations&unit=operations%2Fa,%20b%20%26%20c")
                .body()
                .at("/periods")
                .size())
        .isEqualTo(3);
    assertThat(get(path + "&unit=sales").body().at("/periods").toString()).isEqualTo("[]");
    assertThat(get(path + "&unit=").body().at("/periods").size()).isEqualTo(3);
  }

  @Test
  void givesMonthsOfSites() {
    var month = get("/v1/figures?by=site&period=month&" + YEAR).body().at("/periods/0");

    assertThat(month.at("/unit").asString()).isEqualTo("aarhus");
    assertThat(month.at("/state").asString()).isEqualTo("closed");
    assertThat(month.at("/figures").toString()).isEqualTo("{\"compliance\":null}");
  }

  @Test
  void leavesOutFiguresThatAreNotAskedFor() {
    var body =
        get("/v1/figures?by=department&period=week&figure=compliance&figure=evidenceShare&" + YEAR)
            .body();

    assertThat(body.at("/periods").size()).isEqualTo(2);
    var week = body.at("/periods/0");
    assertThat(week.has("funnel")).isFalse();
    assertThat(week.at("/figures").propertyNames()).containsExactly("compliance");
    assertThat(week.at("/evidenceShare").size()).isEqualTo(1);
  }

  @Test
  void listsUnits() {
    assertThat(get("/v1/units").text())
        .isEqualTo(
            """
            {"departments":["operations","operations/a, b & c"],"sites":["aarhus"]}""");
  }

  private Answer get(String path) {
    return new Http(port).get(path, Tokens.staff(published.tenant(), "henrik", "health-team"));
  }
}
