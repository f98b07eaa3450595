package dev.interlude.reminder.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.reminder.ReminderIntegrationTest;
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
class RefusedPolicyIT {

  private static final String T = "refused-policies";

  @Autowired private Company company;
  @Autowired private TestClock clock;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    company.enrol(T, "rosa");
  }

  @Test
  void namesAllThatIsWrong() {
    Map<String, Object> wrong =
        Map.of(
            "kind",
            "movement",
            "intervalMinutes",
            60,
            "expiryMinutes",
            61,
            "basis",
            "lying",
            "snooze",
            Map.of("most", 3, "minutes", 31),
            "dailyMost",
            0);
    Answer refused =
        send(
            "PUT",
            "",
            Map.of("kinds", List.of(wrong, Map.of("kind", "rest", "intervalMinutes", 0))));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("invalid");
    assertThat(refused.body().findValuesAsString("pointer"))
        .containsExactlyInAnyOrder(
            "/reason",
            "/kinds/0/expiryMinutes",
            "/kinds/0/basis",
            "/kinds/0/snooze/minutes",
            "/kinds/0/dailyMost",
            "/kinds/1/intervalMinutes");
    assertThat(pointers(Map.of("reason", "r"))).containsExactly("/kinds");
    assertThat(pointers(Map.of("reason", "r", "preset", "own"))).containsExactly("/preset");
    Map<String, ?> rest = Map.of("kind", "rest", "intervalMinutes", 40);
    assertThat(pointers(Map.of("reason", "r", "kinds", List.of(rest, rest))))
        .containsExactly("/kinds/1/kind");
  }

  @Test
  void isForDepartmentsAndPeopleThatTheDirectoryHas() {
    Map<String, String> hse = Map.of("preset", "hse-5-per-60", "reason", "r");
    assertThat(send("PUT", "?department=oper", hse).code()).isEqualTo("unknown-department");
    assertThat(send("PUT", "?department=", hse).code()).isEqualTo("unknown-department");
    assertThat(send("PUT", "?person=nobody", hse).code()).isEqualTo("unknown-person");
    assertThat(send("DELETE", "?person=rosa&reason=r", null).code()).isEqualTo("unknown-policy");
    assertThat(send("DELETE", "?person=rosa", null).body().findValuesAsString("pointer"))
        .containsExactly("/reason");
    assertThat(send("PUT", "?person=rosa&department=operations", hse).code())
        .isEqualTo("two-scopes");
    assertThat(company.send("PUT", "/v1/policies", Tokens.person(T, "rosa"), hse).status())
        .isEqualTo(403);
  }

  private List<String> pointers(Map<String, ?> request) {
    return send("PUT", "", request).body().findValuesAsString("pointer");
  }

  private Answer send(String method, String path, @Nullable Object body) {
    return company.send(method, "/v1/policies" + path, Tokens.tenantAdmin(T), body);
  }
}
