package dev.interlude.analytics.mydays;

import static dev.interlude.analytics.mydays.DaysOfSomeone.json;
import static dev.interlude.analytics.personday.SomeFacts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.sink.StoringPersonDays;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
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

  @Autowired private StoringPersonDays storing;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private DaysOfSomeone days;

  @BeforeEach
  void serve() {
    days = new DaysOfSomeone(storing, jdbc, HttpClient.newHttpClient(), port);
  }

  @Test
  void givesAPersonTheirOwnDaysWithTheNamesOfTheMetrics() throws Exception {
    PersonDaySummarised own = facts().sat("09:00", "10:00").due("11:00", "11:15").summary();
    days.store("mydays", "p-001", own, 1);
    days.store("mydays", "p-002", facts().sat("09:00", "12:00").summary(), 1);
    days.store("elsewhere", "p-001", facts().sat("09:00", "13:00").summary(), 1);

    JsonNode answer = json(days.get(DAYS, Tokens.person("mydays", "p-001")));
    assertThat(answer.at("/from").asString()).isEqualTo("2026-11-01");
    assertThat(answer.at("/days")).hasSize(1);
    assertThat(answer.at("/days/0/date").asString()).isEqualTo("2026-11-16");
    assertThat(answer.at("/days/0/sittingSeconds").asInt()).isEqualTo(3_600);
    assertThat(answer.at("/days/0/breaks/pending").asInt()).isEqualTo(1);
  }

  @Test
  void answersNotModifiedUntilADayChanges() throws Exception {
    Tokens person = Tokens.person("polled", "p-001");
    days.store("polled", "p-001", facts().sat("09:00", "10:00").summary(), 1);
    String eTag = days.get(DAYS, person).headers().firstValue("ETag").orElseThrow();
    assertThat(eTag).startsWith("W/\"");
    HttpResponse<String> unchanged = days.get(DAYS, person, "If-None-Match", eTag);
    assertThat(unchanged.statusCode()).isEqualTo(304);
    assertThat(unchanged.body()).isEmpty();

    days.store("polled", "p-001", facts().sat("09:00", "11:00").summary(), 2);
    HttpResponse<String> changed = days.get(DAYS, person, "If-None-Match", eTag);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(json(changed).at("/days/0/sittingSeconds").asInt()).isEqualTo(7_200);
  }

  @Test
  void givesTheSameAsCsv() throws Exception {
    Tokens person = Tokens.person("mydays-csv", "p-001");
    days.store("mydays-csv", "p-001", facts().sat("09:00", "10:00").summary(), 1);
    HttpResponse<String> csv = days.get(DAYS, person, "Accept", "text/csv");
    assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(csv.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"days-2026-11-01-2026-11-30.csv\"");
    assertThat(csv.body()).startsWith("date,zone,department,").contains("\r\n2026-11-16,Europe/");
    String eTag = csv.headers().firstValue("ETag").orElseThrow();
    assertThat(eTag)
        .isNotEqualTo(days.get(DAYS, person).headers().firstValue("ETag").orElseThrow());
    assertThat(days.get(DAYS, person, "Accept", "text/csv", "If-None-Match", eTag).statusCode())
        .isEqualTo(304);
  }

  @Test
  void keepsTheTimelineOutOfTheList() throws Exception {
    days.store("mydays-short", "p-001", facts().sat("09:00", "10:00").summary(), 1);
    JsonNode day = json(days.get(DAYS, Tokens.person("mydays-short", "p-001"))).at("/days/0");
    assertThat(day.has("sittingSeconds")).isTrue();
    assertThat(day.has("timeline")).isFalse();
  }

  @Test
  void refusesAFormThatThereIsNot() throws Exception {
    assertThat(days.get(DAYS, Tokens.person("mydays", "p-001"), "Accept", "image/png").statusCode())
        .isEqualTo(406);
  }

  @Test
  void givesTheLastFourteenDaysWithoutARange() throws Exception {
    days.enrol("mydays", "p-009");
    JsonNode answer = json(days.get("", Tokens.person("mydays", "p-009")));
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
    HttpResponse<String> answer = days.get(query, Tokens.person("mydays", "p-001"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).at("/code").asString()).isEqualTo(code);
    assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
  }

  @Test
  void refusesSomeoneWhomTheDirectoryDoesNotHoldUntilItDoes() throws Exception {
    Tokens person = Tokens.person("mydays", "p-404");
    HttpResponse<String> refused = days.get(DAYS, person);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(json(refused).at("/code").asString()).isEqualTo("not-enrolled");

    days.enrol("mydays", "p-404");

    assertThat(json(days.get(DAYS, person)).at("/days")).isEmpty();
  }

  @Test
  void refusesADateThatIsNone() throws Exception {
    HttpResponse<String> answer = days.get("?from=yesterday", Tokens.person("mydays", "p-001"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).at("/code").asString()).isNotBlank();
  }

  @Test
  void isForPeopleOnly() throws Exception {
    assertThat(days.get(DAYS, Tokens.clientApp("mydays", "app")).statusCode()).isEqualTo(403);
    assertThat(days.get(DAYS, Tokens.staff("mydays", "henrik", "health-team")).statusCode())
        .isEqualTo(403);
    assertThat(days.get(DAYS, Tokens.operator()).statusCode()).isEqualTo(403);
    var anonymous = HttpRequest.newBuilder(days.uri(DAYS)).build();
    assertThat(days.http().send(anonymous, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
  }
}
