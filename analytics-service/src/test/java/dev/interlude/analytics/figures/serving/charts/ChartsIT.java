package dev.interlude.analytics.figures.serving.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.Http;
import dev.interlude.analytics.figures.serving.SomePublished;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@InterludeIntegrationTest(service = "analytics")
class ChartsIT {

  private static final String NOVEMBER = "&from=2026-11-01&to=2026-11-30";

  @LocalServerPort int port;
  @Autowired JdbcClient engine;

  private SomePublished published;

  @BeforeEach
  void publish() {
    published =
        SomePublished.ofACompany(engine)
            .week("company", "", "2026-11-16")
            .shows("heatmap", "1-09", 0.41)
            .hides("heatmap", "5-18", "group-too-small")
            .hasNone("heatmap", "3-07")
            .shows("boutLengthShare", "0", 0.1)
            .shows("boutLengthShare", "90", 0.2)
            .shows("boutLengthShare", "5", 0.3)
            .shows("funnel", "completed", 85)
            .shows("funnel", "due", 160)
            .shows("routineStarted", "neck-reset", 240)
            .shows("routineCompletion", "neck-reset", 0.81, 0.76, 0.86)
            .shows("painChange", "neck-reset", -0.4, -0.7, -0.1)
            .hides("routineCompletion", "wrist-care", "group-too-small")
            .shows("dataCoverage", "", 0.62, 0.58, 0.66)
            .shows("evidenceShare", "wearable", 0.25);
  }

  @Test
  void tellHoursOfTheWeek() {
    assertThat(period("/v1/heatmap?period=week").at("/cells").toString())
        .isEqualTo(
            """
            [{"weekday":1,"hour":9,"value":0.41},{"weekday":3,"hour":7},\
            {"weekday":5,"hour":18,"suppressed":"group-too-small"}]""");
    assertThat(get("/v1/heatmap?period=day").code()).isEqualTo("unknown-period");
  }

  @Test
  void tellLengthsOfBoutsInTheirOrder() {
    assertThat(period("/v1/distribution?period=week").at("/bins").toString())
        .isEqualTo(
            """
            [{"fromMinutes":0,"toMinutes":5,"value":0.1},\
            {"fromMinutes":5,"toMinutes":10,"value":0.3},\
            {"fromMinutes":90,"toMinutes":null,"value":0.2}]""");
  }

  @Test
  void tellStepsInTheirOrder() {
    assertThat(period("/v1/funnel?period=week").at("/steps").toString())
        .isEqualTo(
            """
            [{"step":"due","value":160.0},{"step":"completed","value":85.0}]""");
  }

  @Test
  void tellTheUseOfRoutines() {
    var routines = period("/v1/routines/usage?period=week").at("/routines");

    assertThat(routines.at("/0").toString())
        .isEqualTo(
            """
            {"routine":"neck-reset","started":{"value":240.0},\
            "completion":{"value":0.81,"low":0.76,"high":0.86},\
            "painChange":{"value":-0.4,"low":-0.7,"high":-0.1}}""");
    assertThat(routines.at("/1").toString())
        .isEqualTo(
            """
            {"routine":"wrist-care","started":null,\
            "completion":{"suppressed":"group-too-small"},"painChange":null}""");
  }

  @Test
  void tellHowFarFiguresCanBeReliedOn() {
    lateFacts(8);
    var quality = period("/v1/data-quality?period=week");

    assertThat(quality.at("/dataCoverage/value").asDouble()).isEqualTo(0.62);
    assertThat(quality.at("/evidenceShare/wearable/value").asDouble()).isEqualTo(0.25);
    assertThat(quality.at("/deliveryRate").isNull()).isTrue();
    assertThat(quality.at("/laterFacts").asInt()).isEqualTo(10);
  }

  @Test
  void tellTheSameAsTables() {
    var csv = get("/v1/routines/usage?period=week&format=csv");

    assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(List.of(csv.text().split("\r\n")))
        .containsExactly(
            "# tenant," + published.tenant(),
            "# metric version,1",
            "# by,company",
            "# period,week",
            "# from,2026-11-01",
            "# to,2026-11-30",
            "# k,10",
            "# coverage,0.62",
            "# updated,2026-11-26T00:01:12Z",
            "unit,start,state,figure,routine,value,low,high,atMost,atLeast,suppressed",
            ",2026-11-16,frozen,routineStarted,neck-reset,240.0,,,,,",
            ",2026-11-16,frozen,routineCompletion,neck-reset,0.81,0.76,0.86,,,",
            ",2026-11-16,frozen,routineCompletion,wrist-care,,,,,,group-too-small",
            ",2026-11-16,frozen,painChange,neck-reset,-0.4,-0.7,-0.1,,,");
    assertThat(get("/v1/heatmap?format=csv").text())
        .contains("unit,start,state,weekday,hour,value", ",2026-11-16,frozen,1,9,0.41,,,,,");
    assertThat(get("/v1/distribution?period=week&format=csv").text())
        .contains(",2026-11-16,frozen,90,,0.2,,,,,");
  }

  private void lateFacts(int facts) {
    engine
        .sql(
            """
            INSERT INTO publication VALUES
              (?, 'company', '', 'week', '2026-11-16', 1, 'frozen', 'f', 'h', '{}', now(), 1, ?)
            """)
        .params(published.tenant(), facts)
        .update();
  }

  private JsonNode period(String path) {
    return get(path).body().at("/periods/0");
  }

  private Http.Answer get(String path) {
    String whole = path + (path.contains("?") ? "" : "?") + NOVEMBER;
    return new Http(port).get(whole, Tokens.staff(published.tenant(), "henrik", "health-team"));
  }
}
