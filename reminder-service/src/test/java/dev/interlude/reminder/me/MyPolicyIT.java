package dev.interlude.reminder.me;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReminderIntegrationTest
class MyPolicyIT {

  private static final String T = "my-policy";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Playing playing;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
  }

  @Test
  void showsAllKindsAndWhereTheyComeFrom() {
    company.enrol(T, "looks");
    Answer policy = send("GET", "looks", null);
    assertThat(policy.body().path("mode").asString()).isEqualTo("opt-out");
    assertThat(policy.body().path("participating").asBoolean()).isTrue();
    assertThat(policy.body().findValuesAsString("kind"))
        .containsExactly("micro", "movement", "rest");
    assertThat(policy.body().findValuesAsString("enabled"))
        .containsExactly("false", "true", "false");
    assertThat(policy.body().at("/kinds/1/source").asString()).isEqualTo("hse-5-per-60");
    assertThat(policy.body().at("/kinds/1/snooze/most").asInt()).isEqualTo(3);
  }

  @Test
  void isTightenedByThePersonAndNamedSoByTheBreak() {
    company.enrol(T, "tight");
    Answer changed =
        send(
            "PUT",
            "tight",
            kinds(
                Map.of("kind", "movement", "intervalMinutes", 30),
                Map.of("kind", "micro", "enabled", true)));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.body().at("/kinds/1/intervalMinutes").asInt()).isEqualTo(30);
    assertThat(changed.body().at("/kinds/1/own").asBoolean()).isTrue();
    assertThat(changed.body().at("/kinds/1/loosestIntervalMinutes").asInt()).isEqualTo(60);
    playing.at("2026-11-16T07:50:00Z");
    var said = BreaksOf.person(T, "tight");
    assertThat(said.ids()).contains("due/movement-20261116T083000+0100");
    assertThat(said.data())
        .filteredOn(BreakDue.class::isInstance)
        .extracting(due -> ((BreakDue) due).policyId())
        .containsOnly("own");
  }

  @Test
  void isNeverLoosened() {
    company.enrol(T, "bold");
    Answer refused = send("PUT", "bold", kinds(Map.of("kind", "movement", "intervalMinutes", 61)));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().findValuesAsString("pointer"))
        .containsExactly("/kinds/0/intervalMinutes");
    enrol("bound", "required");
    Answer bound = send("PUT", "bound", kinds(Map.of("kind", "movement", "enabled", false)));
    assertThat(bound.body().findValuesAsString("pointer")).containsExactly("/kinds/0/enabled");
    Answer leaving = send("PUT", "bound", Map.of("participating", false));
    assertThat(leaving.body().findValuesAsString("pointer")).containsExactly("/participating");
  }

  @Test
  void isLeftAndJoinedByThePerson() {
    enrol("leaves", "opt-out");
    enrol("joins", "opt-in");
    send("PUT", "leaves", Map.of("participating", false));
    send("PUT", "joins", Map.of("participating", true));
    playing.at("2026-11-16T08:00:00Z");
    assertThat(BreaksOf.person(T, "leaves").ids()).isEmpty();
    assertThat(BreaksOf.person(T, "joins").ids()).hasSize(1);
    assertThat(send("GET", "leaves", null).body().path("participating").asBoolean(true)).isFalse();
  }

  private void enrol(String person, String mode) {
    company.enrol(
        T,
        person,
        Map.of("department", "d", "site", "s", "zone", "Europe/Copenhagen", "policyMode", mode));
  }

  private static Map<String, ?> kinds(Map<?, ?>... kinds) {
    return Map.of("kinds", List.of(kinds));
  }

  private Answer send(String method, String person, @Nullable Object body) {
    return company.send(method, "/v1/me/policy", Tokens.person(T, person).scopes("me:write"), body);
  }
}
