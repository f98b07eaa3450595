package dev.interlude.analytics.mydays;

import static dev.interlude.analytics.personday.SomeFacts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.people.APerson;
import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.analytics.sink.StoringPersonDays;
import dev.interlude.analytics.sink.StoringPersonDays.Incoming;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@InterludeIntegrationTest(service = "analytics")
class MyDaysIT {

  private static final String DAYS = "?from=2026-11-01&to=2026-11-30";

  private final HttpClient http = HttpClient.newHttpClient();

  @Autowired private StoringPersonDays storing;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  @Test
  void givesAPersonTheirOwnDaysWithTheNamesOfTheMetrics() throws Exception {
    PersonDaySummarised own = facts().sat("09:00", "10:00").due("11:00", "11:15").summary();
    store("mydays", "p-001", own, 1);
    store("mydays", "p-002", facts().sat("09:00", "12:00").summary(), 1);
    store("elsewhere", "p-001", facts().sat("09:00", "13:00").summary(), 1);

    JsonNode answer = json(get(DAYS, Tokens.person("mydays", "p-001")));
    assertThat(answer.at("/from").asString()).isEqualTo("2026-11-01");
    assertThat(answer.at("/days")).hasSize(1);
    assertThat(answer.at("/days/0/date").asString()).isEqualTo("2026-11-16");
    assertThat(answer.at("/days/0/sittingSeconds").asInt()).isEqualTo(3_600);
    assertThat(answer.at("/days/0/breaks/pending").asInt()).isEqualTo(1);
  }

  @Test
  void answersNotModifiedUntilADayChanges() throws Exception {
    Tokens person = Tokens.person("polled", "p-001");
    store("polled", "p-001", facts().sat("09:00", "10:00").summary(), 1);
    String eTag = get(DAYS, person).headers().firstValue("ETag").orElseThrow();
    assertThat(eTag).startsWith("W/\"");
    HttpResponse<String> unchanged = get(DAYS, person, "If-None-Match", eTag);
    assertThat(unchanged.statusCode()).isEqualTo(304);
    assertThat(unchanged.body()).isEmpty();

    store("polled", "p-001", facts().sat("09:00", "11:00").summary(), 2);
    HttpResponse<String> changed = get(DAYS, person, "If-None-Match", eTag);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(json(changed).at("/days/0/sittingSeconds").asInt()).isEqualTo(7_200);
  }

  @Test
  void givesTheLastFourteenDaysWithoutARange() throws Exception {
    enrol("mydays", "p-009");
    JsonNode answer = json(get("", Tokens.person("mydays", "p-009")));
    assertThat(answer.at("/days")).isEmpty();
    assertThat(LocalDate.parse(answer.at("/from").asString()).plusDays(13))
        .hasToString(answer.at("/to").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "?from=2026-11-16&to=2026-11-15, invalid-range, /from",
    "?from=2025-01-01&to=2026-11-15, invalid-range, /to",
    "?from=%2B999999999-12-31, invalid-range, /from",
    "?to=-999999999-01-01, invalid-range, /to",
    "?to=%2B10000-01-01, invalid-range, /to",
  })
  void saysWhatIsWrongWithARange(String query, String code, String pointer) throws Exception {
    HttpResponse<String> answer = get(query, Tokens.person("mydays", "p-001"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).at("/code").asString()).isEqualTo(code);
    assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
  }

  @Test
  void refusesSomeoneWhomTheDirectoryDoesNotHoldUntilItDoes() throws Exception {
    Tokens person = Tokens.person("mydays", "p-404");
    HttpResponse<String> refused = get(DAYS, person);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(json(refused).at("/code").asString()).isEqualTo("not-enrolled");

    enrol("mydays", "p-404");

    assertThat(json(get(DAYS, person)).at("/days")).isEmpty();
  }

  @Test
  void refusesADateThatIsNone() throws Exception {
    HttpResponse<String> answer = get("?from=yesterday", Tokens.person("mydays", "p-001"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).at("/code").asString()).isNotBlank();
  }

  @Test
  void isForPeopleOnly() throws Exception {
    assertThat(get(DAYS, Tokens.clientApp("mydays", "app")).statusCode()).isEqualTo(403);
    assertThat(get(DAYS, Tokens.staff("mydays", "henrik", "health-team")).statusCode())
        .isEqualTo(403);
    assertThat(get(DAYS, Tokens.operator()).statusCode()).isEqualTo(403);
    var anonymous = HttpRequest.newBuilder(uri(DAYS)).build();
    assertThat(http.send(anonymous, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
  }

  private void store(String tenant, String person, PersonDaySummarised summary, long offset) {
    enrol(tenant, person);
    storing.store(
        List.of(
            new Incoming(
                tenant + "/" + person + "/" + SomeFacts.DATE,
                Json.mapper().writeValueAsBytes(summary),
                0,
                offset)));
  }

  private void enrol(String tenant, String person) {
    PersonChanged entry = APerson.version(1).named(tenant, person).build();
    jdbc.sql(
            "INSERT INTO person_version (tenant, person, version, entry) VALUES (?, ?, 1, ?::jsonb)"
                + " ON CONFLICT DO NOTHING")
        .params(tenant, person, Json.mapper().writeValueAsString(entry))
        .update();
  }

  private HttpResponse<String> get(String query, Tokens token, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(uri(query))
            .header("Authorization", token.bearer())
            .header("Accept", "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private URI uri(String query) {
    return URI.create("http://localhost:" + port + "/v1/me/days" + query);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return Json.mapper().readTree(answer.body());
  }
}
