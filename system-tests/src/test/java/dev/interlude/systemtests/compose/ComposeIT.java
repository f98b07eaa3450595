package dev.interlude.systemtests.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.Json;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Uses the ports of docker-compose.yml: nothing else may listen there. */
@Tag("docker")
class ComposeIT {

  private static final Duration BUILD = Duration.ofMinutes(20);
  private static final Duration START = Duration.ofMinutes(10);
  private static final Duration HISTORY = Duration.ofMinutes(10);
  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private static final Compose COMPOSE = new Compose("interlude-it");

  private final Visitor visitor = new Visitor();
  private final LocalDate yesterday = LocalDate.now(COPENHAGEN).minusDays(1);

  @BeforeAll
  static void bringUp() throws Exception {
    COMPOSE.run(BUILD, "build");
    // Without Grafana: its image is not everywhere to be had.
    COMPOSE.run(START, "up", "--detach", "company", "prometheus");
  }

  @AfterAll
  static void takeDown() throws Exception {
    COMPOSE.run(START, "logs", "--no-color", "--tail", "200");
    COMPOSE.run(START, "down", "--volumes");
  }

  @Test
  void showsTheDaysOfTheCompany() {
    awaitFigures();
  }

  private void awaitFigures() {
    String token = visitor.token("acme-health-team", "local-health-team-secret", Map.of());
    String figures =
        "http://localhost:8084/v1/figures?from=%s&to=%s"
            .formatted(yesterday.minusDays(13), yesterday);
    await()
        .atMost(HISTORY)
        .pollInterval(Duration.ofSeconds(2))
        .untilAsserted(
            () ->
                assertThat(visitor.get(token, figures).findValues("sittingHoursPer8h"))
                    .anySatisfy(figure -> assertThat(figure.path("value").isNumber()).isTrue()));
  }

  @Test
  void completesABreak() {
    awaitFigures();
    String person = "compose-" + Instant.now().getEpochSecond();
    enrol(person);
    String own = visitor.token("local-tester", "local-tester-secret", Map.of("person", person));
    JsonNode due = firstBreak(own);
    Instant dueAt = Instant.parse(due.get("dueAt").asString());
    String breakId = due.get("breakId").asString();
    JsonNode answer =
        visitor.send(
            own,
            "POST",
            "http://localhost:8083/v1/events",
            "application/cloudevents-batch+json",
            List.of(
                event(
                    person,
                    "break.started",
                    dueAt.plusSeconds(60),
                    Map.of("breakId", breakId, "kind", "movement")),
                event(
                    person,
                    "break.completed",
                    dueAt.plusSeconds(360),
                    Map.of(
                        "breakId",
                        breakId,
                        "kind",
                        "movement",
                        "startedAt",
                        dueAt.plusSeconds(60).toString(),
                        "ratio",
                        1,
                        "routineId",
                        "lower-back-relief",
                        "routineVersion",
                        1))));
    assertThat(answer.get("accepted").asInt()).as("%s", answer).isEqualTo(2);
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(
                        visitor
                            .get(
                                own,
                                "http://localhost:8084/v1/me/days?from=" + yesterday.minusDays(1))
                            .findValues("completed"))
                    .anySatisfy(completed -> assertThat(completed.asInt()).isEqualTo(1)));
  }

  @Test
  void letsAHealthTeamSignInByBrowser() {
    HttpResponse<String> login = visitor.page("http://localhost:8084/");
    assertThat(login.uri()).hasHost("localhost").hasPort(8090);
    Matcher csrf = CSRF.matcher(login.body());
    assertThat(csrf.find()).as(login.body()).isTrue();
    HttpResponse<String> dashboard =
        visitor.submit(
            "http://localhost:8090/login",
            Map.of("username", "henrik", "password", "demo", "_csrf", csrf.group(1)));
    assertThat(dashboard.statusCode()).isEqualTo(200);
    assertThat(dashboard.uri()).hasHost("localhost").hasPort(8084);
  }

  @Test
  void measuresEverythingThatGrafanaShows() {
    Path folder = Compose.root().resolve("deploy/observability/grafana/dashboards");
    List<String> expressions =
        Stream.of("operations.json", "adherence.json")
            .map(name -> Json.mapper().readTree(folder.resolve(name).toFile()))
            .flatMap(dashboard -> dashboard.findValues("expr").stream())
            .map(expr -> expr.asString().replace("$tenant", "acme").replace("$period", "day|week"))
            .toList();
    assertThat(expressions).hasSizeGreaterThan(5);
    for (String expression : expressions) {
      String query =
          "http://localhost:9090/api/v1/query?query="
              + URLEncoder.encode(expression, StandardCharsets.UTF_8);
      await()
          .atMost(HISTORY)
          .untilAsserted(
              () ->
                  assertThat(visitor.get("none", query).at("/data/result"))
                      .as(expression)
                      .isNotEmpty());
    }
  }

  private void enrol(String person) {
    String tester = visitor.token("local-tester", "local-tester-secret", Map.of());
    var entry =
        Map.of(
            "department", "operations/logistics",
            "site", "copenhagen",
            "zone", COPENHAGEN.getId(),
            "validFrom", yesterday.minusDays(1).atStartOfDay(COPENHAGEN).toInstant().toString(),
            "workingHours",
                List.of(
                    Map.of(
                        "days",
                        List.of(
                            "monday",
                            "tuesday",
                            "wednesday",
                            "thursday",
                            "friday",
                            "saturday",
                            "sunday"),
                        "from",
                        "08:00",
                        "to",
                        "16:00")));
    // The company sets up the tenant.
    await()
        .atMost(START)
        .pollInterval(Duration.ofSeconds(2))
        .untilAsserted(
            () ->
                visitor.send(
                    tester,
                    "PUT",
                    "http://localhost:8082/v1/people/" + person,
                    "application/json",
                    entry));
  }

  /** Past days are played by the operator; only then has yesterday breaks of this person. */
  private JsonNode firstBreak(String own) {
    String operator = visitor.token("interlude-operator", "local-operator-secret", Map.of());
    var range =
        Map.of(
            "tenant",
            "acme",
            "from",
            yesterday.minusDays(1).toString(),
            "to",
            yesterday.toString(),
            "until",
            "10:00");
    visitor.send(
        operator, "POST", "http://localhost:8082/v1/ops/backfill", "application/json", range);
    String breaks =
        "http://localhost:8082/v1/me/breaks?from=%s&to=%s"
            .formatted(
                yesterday.minusDays(1).atStartOfDay(COPENHAGEN).toInstant(),
                yesterday.plusDays(1).atStartOfDay(COPENHAGEN).toInstant());
    JsonNode found = visitor.get(own, breaks);
    assertThat(found).isNotEmpty();
    return found.get(0);
  }

  private static Map<String, Object> event(
      String person, String type, Instant time, Map<String, Object> data) {
    return Map.of(
        "specversion",
        "1.0",
        "id",
        type + "/" + person + "/" + time,
        "source",
        "urn:interlude:compose-test",
        "type",
        "dev.interlude." + type + ".v1",
        "subject",
        person,
        "time",
        time.toString(),
        "data",
        data);
  }
}
