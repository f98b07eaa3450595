package dev.interlude.reminder.me;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReminderIntegrationTest
class MyBreaksIT {

  private static final String T = "mine";

  @Autowired private Company company;
  @Autowired private TestClock clock;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
  }

  @Test
  void tellsWhenTheNextBreakIsDueAndWhyThen() {
    company.enrol(T, "curious");
    Answer next = get("curious", "/v1/me/breaks/next");
    assertThat(next.status()).isEqualTo(200);
    assertThat(next.body().path("dueAt").asString()).isEqualTo("2026-11-16T08:00:00Z");
    assertThat(next.body().at("/policy/policyId").asString()).isEqualTo("hse-5-per-60");
    assertThat(next.body().at("/policy/intervalSeconds").asInt()).isEqualTo(3600);
    assertThat(next.body().at("/basis/what").asString()).isEqualTo("range-start");
    assertThat(next.body().at("/basis/at").asString()).isEqualTo("2026-11-16T07:00:00Z");
    assertThat(next.body().has("open")).isFalse();
  }

  @Test
  void tellsWhyNoBreakIsPlanned() {
    company.enrol(
        T,
        "off",
        Map.of("department", "d", "site", "s", "zone", "Europe/Copenhagen", "policyMode", "off"));
    assertThat(get("off", "/v1/me/breaks/next").body().path("none").asString())
        .isEqualTo("not-reminded");
  }

  @Test
  void refusesWhoIsNotEnrolled() {
    for (String path : new String[] {"/v1/me/breaks/next", between("16", "17")}) {
      Answer refused = get("stranger", path);
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("not-enrolled");
    }
    Tokens app = Tokens.clientApp(T, "app").scopes("me:read");
    assertThat(company.send("GET", "/v1/me/breaks/next", app, null).code())
        .isEqualTo("not-a-person");
  }

  @Test
  void refusesAnAppThatThePersonLetOnlyReport() {
    company.enrol(T, "careful");
    Tokens reportsOnly =
        Tokens.staff(T, "careful", "person").claim("person_id", "careful").scopes("events:write");
    for (String path : new String[] {"/v1/me/breaks/next", between("16", "17")}) {
      assertThat(company.send("GET", path, reportsOnly, null).status()).isEqualTo(403);
    }
  }

  @Test
  void refusesATimeThatEndsBeforeItBegins() {
    company.enrol(T, "backwards");
    assertThat(get("backwards", between("17", "16")).code()).isEqualTo("invalid");
    assertThat(get("backwards", "/v1/me/breaks?from=yesterday&to=today").status()).isEqualTo(400);
    String farthest =
        "/v1/me/breaks?from=%2B999999999-12-31T00:00:00Z&to=%2B999999999-12-31T01:00:00Z";
    assertThat(get("backwards", farthest).code()).isEqualTo("invalid");
    String longAgo = "/v1/me/breaks?from=-999999999-01-01T00:00:00Z&to=2026-11-16T00:00:00Z";
    assertThat(get("backwards", longAgo).code()).isEqualTo("invalid");
  }

  private Answer get(String person, String path) {
    return company.send("GET", path, Tokens.person(T, person), null);
  }

  private static String between(String from, String to) {
    return "/v1/me/breaks?from=2026-11-%sT00:00:00Z&to=2026-11-%sT00:00:00Z".formatted(from, to);
  }
}
