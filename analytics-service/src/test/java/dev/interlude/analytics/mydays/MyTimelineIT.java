package dev.interlude.analytics.mydays;

import static dev.interlude.analytics.mydays.DaysOfSomeone.json;
import static dev.interlude.analytics.personday.SomeFacts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.analytics.sink.StoringPersonDays;
import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.Posture;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@InterludeIntegrationTest(service = "analytics")
class MyTimelineIT {

  private static final String TIMELINE = "/2026-11-16/timeline";

  @Autowired private StoringPersonDays storing;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private DaysOfSomeone days;

  @BeforeEach
  void serve() {
    days = new DaysOfSomeone(storing, jdbc, HttpClient.newHttpClient(), port);
  }

  @Test
  void givesTheResolvedSegmentsWithTheirEvidence() throws Exception {
    days.store("lines", "p-001", aMorning().summary(), 1);
    days.store("lines", "p-002", facts().sat("09:00", "12:00").summary(), 1);

    JsonNode day = json(days.get(TIMELINE, Tokens.person("lines", "p-001")));
    assertThat(day.at("/date").asString()).isEqualTo("2026-11-16");
    assertThat(day.at("/zone").asString()).isEqualTo("Europe/Copenhagen");
    assertThat(day.at("/metricVersion").asInt()).isEqualTo(1);
    assertThat(day.at("/cleared").asBoolean()).isFalse();
    assertThat(day.at("/segments").valueStream().map(JsonNode::toString))
        .containsExactly(
            """
            {"from":"2026-11-16T09:00:00+01:00","to":"2026-11-16T09:50:00+01:00","seconds":3000,\
            "state":"sitting","posture":"sitting","evidence":"input-activity"}""",
            """
            {"from":"2026-11-16T09:50:00+01:00","to":"2026-11-16T10:00:00+01:00","seconds":600,\
            "state":"upright","posture":"standing","evidence":"desk-sensor"}""",
            """
            {"from":"2026-11-16T10:00:00+01:00","to":"2026-11-16T10:05:00+01:00","seconds":300,\
            "state":"unrecorded"}""",
            """
            {"from":"2026-11-16T10:05:00+01:00","to":"2026-11-16T10:10:00+01:00","seconds":300,\
            "state":"away","posture":"away","evidence":"input-activity"}""");
  }

  @Test
  void givesTheSameAsCsv() throws Exception {
    days.store("lines-csv", "p-001", aMorning().summary(), 1);
    HttpResponse<String> csv =
        days.get(TIMELINE, Tokens.person("lines-csv", "p-001"), "Accept", "text/csv");
    assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(csv.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"timeline-2026-11-16.csv\"");
    assertThat(csv.body().lines())
        .hasSize(5)
        .contains(
            "2026-11-16,2026-11-16T09:50:00+01:00,2026-11-16T10:00:00+01:00,600,upright,standing,"
                + "desk-sensor");
  }

  @Test
  void answersNotModifiedUntilTheDayChanges() throws Exception {
    Tokens person = Tokens.person("lines-tag", "p-001");
    days.store("lines-tag", "p-001", aMorning().summary(), 1);
    String eTag = days.get(TIMELINE, person).headers().firstValue("ETag").orElseThrow();
    assertThat(days.get(TIMELINE, person, "If-None-Match", eTag).statusCode()).isEqualTo(304);
    days.store("lines-tag", "p-001", aMorning().sat("11:00", "12:00").summary(), 2);
    HttpResponse<String> changed = days.get(TIMELINE, person, "If-None-Match", eTag);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(json(changed).at("/segments")).hasSize(6);
  }

  @Test
  void saysThatADayWasCleared() throws Exception {
    days.store("lines-cleared", "p-001", aMorning().cleared().summary(), 1);
    JsonNode day = json(days.get(TIMELINE, Tokens.person("lines-cleared", "p-001")));
    assertThat(day.at("/cleared").asBoolean()).isTrue();
    assertThat(day.at("/segments").isEmpty()).isTrue();
  }

  @Test
  void saysWhatItDoesNotKnow() throws Exception {
    Tokens person = Tokens.person("lines-old", "p-001");
    days.enrol("lines-old", "p-001");
    HttpResponse<String> nothing = days.get(TIMELINE, person);
    assertThat(nothing.statusCode()).isEqualTo(404);
    assertThat(json(nothing).at("/code").asString()).isEqualTo("day-unknown");

    days.store("lines-old", "p-001", aMorning().summary(), 1);
    jdbc.sql("UPDATE person_day SET timeline = NULL WHERE tenant = 'lines-old'").update();
    HttpResponse<String> old = days.get(TIMELINE, person);
    assertThat(old.statusCode()).isEqualTo(404);
    assertThat(json(old).at("/code").asString()).isEqualTo("timeline-unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "/yesterday/timeline, 400, invalid",
    "/2026-02-30/timeline, 400, invalid",
    "/%2B10000-01-01/timeline, 400, invalid-range",
  })
  void refusesADateThatIsNone(String path, int status, String code) throws Exception {
    HttpResponse<String> answer = days.get(path, Tokens.person("lines", "p-001"));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(json(answer).at("/code").asString()).isEqualTo(code);
    assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo("/date");
  }

  @Test
  void isForEnrolledPeopleOnly() throws Exception {
    HttpResponse<String> stranger = days.get(TIMELINE, Tokens.person("lines", "p-404"));
    assertThat(stranger.statusCode()).isEqualTo(403);
    assertThat(json(stranger).at("/code").asString()).isEqualTo("not-enrolled");
    assertThat(days.get(TIMELINE, Tokens.clientApp("lines", "app")).statusCode()).isEqualTo(403);
    assertThat(days.get(TIMELINE, Tokens.staff("lines", "h", "health-team")).statusCode())
        .isEqualTo(403);
    assertThat(days.get(TIMELINE, Tokens.operator()).statusCode()).isEqualTo(403);
    var anonymous = HttpRequest.newBuilder(days.uri(TIMELINE)).build();
    assertThat(days.http().send(anonymous, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
  }

  private static SomeFacts aMorning() {
    return facts()
        .saw(Posture.SITTING, Evidence.INPUT_ACTIVITY, "09:00", "10:00")
        .saw(Posture.STANDING, Evidence.DESK_SENSOR, "09:50", "10:00")
        .saw(Posture.AWAY, Evidence.INPUT_ACTIVITY, "10:05", "10:10");
  }
}
