package dev.interlude.reminder.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.BreakDue;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.engine.BreaksOf;
import dev.interlude.reminder.engine.Playing;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Times are UTC; Copenhagen is an hour ahead, so work begins at 07:00Z. */
@ReminderIntegrationTest
class NearestPolicyIT {

  private static final String T = "nearest";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Playing playing;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
  }

  @Test
  void holdsForItsPersonDepartmentOrTenantAndEndsAgain() {
    enrol("near", "operations/logistics");
    enrol("middle", "operations/logistics/night");
    enrol("far", "sales");
    assertThat(put("", movement(50)).status()).isEqualTo(200);
    put("?department=operations", movement(40));
    put("?person=near", movement(30));
    assertThat(dueAt("near")).isEqualTo("2026-11-16T07:30:00Z");
    assertThat(dueAt("middle")).isEqualTo("2026-11-16T07:40:00Z");
    assertThat(dueAt("far")).isEqualTo("2026-11-16T07:50:00Z");
    company.send(
        "DELETE", "/v1/policies?department=operations&reason=over", Tokens.tenantAdmin(T), null);
    assertThat(dueAt("middle")).isEqualTo("2026-11-16T07:50:00Z");
    assertThat(dueAt("near")).isEqualTo("2026-11-16T07:30:00Z");
  }

  @Test
  void isNamedByTheBreaksThatFollowFromIt() {
    enrol("named", "research/lab");
    put("?department=research", movement(60));
    put("?department=research", movement(45));
    playing.at("2026-11-16T07:45:00Z");
    assertThat(BreaksOf.person(T, "named").data())
        .singleElement()
        .isInstanceOfSatisfying(
            BreakDue.class,
            due -> {
              assertThat(due.policyId()).isEqualTo("department/research");
              assertThat(due.policyVersion()).isEqualTo(2);
              assertThat(due.expiresAt()).isEqualTo("2026-11-16T08:00:00Z");
            });
  }

  @Test
  void changesNothingOfWhatWasDueAndLetsNothingBeDueAtOnce() {
    enrol("late", "finance");
    clock.set(Instant.parse("2026-11-16T07:55:00Z"));
    put("?department=finance", movement(10));
    playing.at("2026-11-16T07:59:59Z");
    assertThat(BreaksOf.person(T, "late").ids()).isEmpty();
    playing.at("2026-11-16T08:00:00Z");
    assertThat(BreaksOf.person(T, "late").ids())
        .containsExactly("due/movement-20261116T090000+0100");
  }

  private void enrol(String person, String department) {
    company.enrol(
        T,
        person,
        Map.of("department", department, "site", "copenhagen", "zone", "Europe/Copenhagen"));
  }

  private Answer put(String scope, Map<String, ?> kind) {
    return company.send(
        "PUT",
        "/v1/policies" + scope,
        Tokens.tenantAdmin(T),
        Map.of("kinds", List.of(kind), "reason", "tried out"));
  }

  private static Map<String, ?> movement(int minutes) {
    return Map.of("kind", "movement", "intervalMinutes", minutes);
  }

  private String dueAt(String person) {
    Answer next = company.send("GET", "/v1/me/breaks/next", Tokens.person(T, person), null);
    return next.body().path("dueAt").asString("");
  }
}
