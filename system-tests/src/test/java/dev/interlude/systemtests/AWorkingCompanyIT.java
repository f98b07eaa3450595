package dev.interlude.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.Topics;
import dev.interlude.localstack.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What a client app's developer does on the first day. */
@Order(1)
@ExtendWith(StackExtension.class)
class AWorkingCompanyIT {

  /** Long, since machines that build are slow; how long it takes is measured elsewhere. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final TestCompany company;

  AWorkingCompanyIT(TestCompany company) {
    this.company = company;
  }

  @Test
  void servesTheLowerBackRoutineInTheLanguageAskedFor() {
    String url = company.url(Part.CONTENT, "/v1/routines/lower-back-relief");

    Answer english = Http.get(url, company.token(), "Accept-Language", "en-GB, en;q=0.8");
    Answer danish = Http.get(url, company.token(), "Accept-Language", "da, en;q=0.5");

    assertThat(english.headers().firstValue("Content-Language")).hasValue("en");
    assertThat(danish.headers().firstValue("Content-Language")).hasValue("da");
    assertThat(danish.json().get("title")).isNotEqualTo(english.json().get("title"));
    assertThat(english.json().get("items").size()).isEqualTo(3);
    for (String part : List.of("preparation", "cautions", "evidence", "stopRules")) {
      assertThat(danish.json().get(part).isEmpty()).as(part).isFalse();
    }
    JsonNode list = Http.get(company.url(Part.CONTENT, "/v1/routines"), company.token()).json();
    assertThat(list.findValuesAsString("id")).contains("lower-back-relief");
  }

  @Test
  void judgesEachEventAloneAndKeepsTheGoodOnes() {
    String person = "ada";
    assertThat(company.enrol(person, "Europe/Copenhagen").status()).isEqualTo(201);
    Instant now = company.now().truncatedTo(ChronoUnit.SECONDS);

    Answer answer =
        awaitEnrolled(
            List.of(
                Events.posture(
                    person,
                    "a1",
                    now.minusSeconds(900),
                    now.minusSeconds(300),
                    "sitting",
                    "desk-sensor"),
                Events.posture(
                    person,
                    "a2",
                    now.plusSeconds(7200),
                    now.plusSeconds(9000),
                    "sitting",
                    "desk-sensor"),
                Events.spontaneousBreak(
                    person, "a3", now.minusSeconds(300), now.minusSeconds(60))));

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().get("accepted").asInt()).isEqualTo(2);
    JsonNode rejected = answer.json().get("rejected").get(0);
    assertThat(rejected.get("index").asInt()).isEqualTo(1);
    assertThat(rejected.get("id").asString()).isEqualTo("a2");
    assertThat(rejected.get("code").asString()).isEqualTo("time-in-future");

    assertThat(company.topics().ofPerson(Topics.ACTIVITIES, person))
        .extracting(r -> TopicLog.header(r, "ce_id"))
        .contains("a1", "a3")
        .doesNotContain("a2");
    assertThat(company.topics().read(Topics.REJECTED, r -> true))
        .anySatisfy(
            r ->
                assertThat(new String(r.value(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("\"a2\""));
  }

  @Test
  void showsAPersonTheirDayAMomentLater() {
    String person = "grace";
    company.enrol(person, "America/New_York");
    Instant now = company.now().truncatedTo(ChronoUnit.SECONDS);

    Answer answer =
        awaitEnrolled(
            List.of(
                Events.posture(person, "g1", now.minusSeconds(600), now, "sitting", "desk-sensor"),
                Events.posture(
                    person, "g2", now.minusSeconds(300), now, "standing", "posture-sensor")));
    assertThat(answer.body()).contains("\"accepted\":2");

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              List<JsonNode> days = company.days(person, "");
              assertThat(sum(days, "sittingSeconds")).isEqualTo(300);
              assertThat(sum(days, "uprightSeconds")).isEqualTo(300);
            });
  }

  @Test
  void answersNobodyWithoutAToken() {
    for (Part service : Part.SERVICES) {
      String url = company.url(service, "/v3/api-docs");
      for (Answer answer : List.of(Http.get(url), Http.get(url, "not-a-token"))) {
        assertThat(answer.status()).as(service.title()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
            .startsWith("application/problem+json");
      }
    }
  }

  @Test
  void describesItsApiAndItsMetrics() {
    for (Part service : Part.SERVICES) {
      Answer api = Http.get(company.url(service, "/v3/api-docs"), company.token());
      assertThat(api.json().get("paths").isEmpty()).as(service.title()).isFalse();
      String metrics = company.metrics(service);
      assertThat(metrics).contains("application=\"" + service.title() + "\"");
    }
  }

  @Test
  void keepsPersonalRowsFromEverybodyElse() {
    String healthTeam = company.token("acme-health-team", "local-health-team-secret", "");
    String operator = company.token("interlude-operator", "local-operator-secret", "");

    assertThat(Http.get(company.url(Part.ANALYTICS, "/v1/me/days"), healthTeam).status())
        .isEqualTo(403);
    assertThat(Http.get(company.url(Part.ANALYTICS, "/v1/me/days"), operator).status())
        .isEqualTo(403);
    assertThat(
            Http.get(
                    company.url(Part.ANALYTICS, "/v1/figures?from=2026-01-01&to=2026-01-02"),
                    company.tokenOf("p-001"))
                .status())
        .isEqualTo(403);
    Answer notEnrolled =
        Http.get(company.url(Part.REMINDER, "/v1/me/breaks/next"), company.tokenOf("nobody"));
    assertThat(notEnrolled.status()).isEqualTo(403);
    assertThat(notEnrolled.json().get("code").asString()).isEqualTo("not-enrolled");
  }

  /** The directory reaches the intake through a topic, which takes a moment. */
  private Answer awaitEnrolled(List<Map<String, Object>> events) {
    return await()
        .atMost(PATIENCE)
        .until(() -> company.report(events), answer -> !answer.body().contains("unknown-person"));
  }

  private static long sum(List<JsonNode> days, String field) {
    return days.stream().mapToLong(day -> day.get(field).asLong()).sum();
  }
}
