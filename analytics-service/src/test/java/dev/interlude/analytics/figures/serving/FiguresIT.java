package dev.interlude.analytics.figures.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.analytics.Http;
import dev.interlude.analytics.figures.publishing.ACompany;
import dev.interlude.analytics.figures.publishing.PublishDueFigures;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@InterludeIntegrationTest(service = "analytics")
class FiguresIT {

  private static final String RANGE = "/v1/figures?from=2026-11-09&to=2026-11-15";
  private static final String AGREEMENT =
      """
      {"date": "2026-11-01", "impactAssessment": "DPIA 7", "workersAgreement": "WA 12"}""";

  @LocalServerPort int port;
  @Autowired JdbcClient engine;
  @Autowired PublishDueFigures publish;

  private Http http;

  @BeforeEach
  void connect() {
    http = new Http(port);
  }

  @Test
  void showsPublishedDaysToTheHealthTeamOfTheTenantOnly() {
    ACompany.named("fig-shown", engine)
        .withPeople(0, 40, "2026-11-01T23:00:00Z")
        .withDays("2026-11-09", 0, 40, 21_600, 3, 1)
        .withDays("2026-11-10", 0, 12, 21_600, 39, 1);
    http.put("/v1/tenant/agreement", Tokens.tenantAdmin("fig-shown"), AGREEMENT);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              publish.run();
              assertThat(get("fig-shown", RANGE).body().at("/periods").size()).isGreaterThan(1);
            });

    var body = get("fig-shown", RANGE).body();
    assertThat(body.at("/metricVersion").asInt()).isEqualTo(1);
    assertThat(body.at("/k").asInt()).isEqualTo(10);
    assertThat(body.at("/updated").asString()).isNotBlank();
    var monday = body.at("/periods/0");
    assertThat(monday.at("/start").asString()).isEqualTo("2026-11-09");
    assertThat(monday.at("/figures/sittingHoursPer8h/value").asDouble()).isEqualTo(6.0);
    assertThat(monday.at("/figures/sittingHoursPer8h/low").asDouble()).isEqualTo(6.0);
    assertThat(monday.at("/figures/people/value").asInt()).isEqualTo(40);
    assertThat(monday.at("/funnel/due/value").asInt()).isEqualTo(160);
    assertThat(monday.at("/boutLengthShare/30/value").asDouble()).isEqualTo(0.5);
    assertThat(body.at("/periods/1/figures/compliance").toString())
        .isEqualTo("{\"suppressed\":\"group-too-small\"}");
    assertThat(get("fig-other", RANGE).code()).isEqualTo("agreement-missing");
  }

  @Test
  void staysOffUntilAnAgreementIsRecorded() {
    var answer = get("fig-none", RANGE);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("agreement-missing");
  }

  @Test
  void refusesPeopleAppsOperatorsAndTheUnknown() {
    assertThat(http.get(RANGE, Tokens.person("acme", "p-1")).status()).isEqualTo(403);
    assertThat(http.get(RANGE, Tokens.clientApp("acme", "desk")).status()).isEqualTo(403);
    assertThat(http.get(RANGE, Tokens.operator()).status()).isEqualTo(403);
    assertThat(http.get(RANGE, null).status()).isEqualTo(401);
  }

  @Test
  void givesTheHealthTeamNobodysDays() {
    var answer = http.get("/v1/me/days", Tokens.staff("acme", "henrik", "health-team"));

    assertThat(answer.status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "by=person&from=2026-11-09&to=2026-11-15, unknown-unit-kind",
    "period=hour&from=2026-11-09&to=2026-11-15, unknown-period",
    "from=2026-11-15&to=2026-11-09, invalid-range",
    "from=2024-08-15&to=2026-11-09, invalid-range",
    "to=2026-11-09, invalid",
    "from=2026-11-31&to=2026-12-09, invalid",
    "from=2026-11-09&to=2026-11-15&figure=pain, unknown-figure",
    "from=2026-11-09&to=2026-11-15&format=xlsx, unknown-format",
    "from=%2B999999999-12-31&to=%2B999999999-12-31, invalid-range",
    "from=-999999999-01-01&to=2026-11-09, invalid-range",
    "from=%2B10000-01-01&to=%2B10000-01-02, invalid-range",
  })
  void namesWhatIsWrongWithARequest(String query, String code) {
    var answer = get("fig-shown", "/v1/figures?" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(code);
  }

  @Test
  void isDescribedInTheApiDocument() {
    var document = http.get("/v3/api-docs", Tokens.staff("acme", "henrik", "health-team")).body();

    assertThat(document.at("/paths/~1v1~1figures/get/summary").asString()).isNotBlank();
    assertThat(document.at("/paths/~1v1~1tenant~1agreement/put/summary").asString()).isNotBlank();
  }

  private Http.Answer get(String tenant, String path) {
    return http.get(path, Tokens.staff(tenant, "henrik", "health-team"));
  }
}
