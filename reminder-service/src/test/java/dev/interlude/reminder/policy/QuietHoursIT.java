package dev.interlude.reminder.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.engine.BreaksOf;
import dev.interlude.reminder.engine.Playing;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Times are UTC; Copenhagen is an hour ahead, so the first break would be due at 08:00Z. */
@ReminderIntegrationTest
class QuietHoursIT {

  private static final String T = "quiet-company";
  private static final Map<String, String> EARLY = range("08:45", "09:20");
  private static final Map<String, String> OWN = range("09:20", "09:40");

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Playing playing;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    company.enrol(T, "rosa");
  }

  @Test
  void ofPolicyAndPersonHoldTogether() {
    Answer set = policy(List.of(EARLY));
    assertThat(set.status()).isEqualTo(200);
    assertThat(set.body().at("/quietHours/0/to").asString()).isEqualTo("09:20");
    assertThat(policy(List.of(EARLY)).body().path("version").asInt())
        .as("the same again is no new version")
        .isEqualTo(set.body().path("version").asInt());
    Answer own = mine("PUT", "/policy", Map.of("quietHours", List.of(OWN)));
    assertThat(own.body().at("/quietHours").findValuesAsString("from"))
        .containsExactly("08:45", "09:20");
    assertThat(own.body().at("/ownQuietHours").findValuesAsString("from")).containsExactly("09:20");
    Answer next = mine("GET", "/breaks/next", null);
    assertThat(next.body().path("dueAt").asString()).isEqualTo("2026-11-16T08:40:00Z");
    assertThat(next.body().at("/deferred/reason").asString()).isEqualTo("quiet-hours");
    playing.at("2026-11-16T08:40:00Z");
    assertThat(BreaksOf.person(T, "rosa").ids())
        .containsExactly("due/movement-20261116T094000+0100");
    Answer ended = mine("PUT", "/policy", Map.of("quietHours", List.of()));
    assertThat(ended.body().at("/ownQuietHours")).isEmpty();
    assertThat(mine("PUT", "/policy", Map.of()).body().at("/quietHours")).hasSize(1);
  }

  @Test
  void areRefusedWhereTheyAreNone() {
    for (Map<String, String> wrong :
        List.of(
            Map.of("from", "12:00"),
            range("12:00", "12:00"),
            range("25:00", "12:00"),
            range("noon", "13:00"))) {
      assertThat(pointers(policy(List.of(EARLY, wrong)))).containsExactly("/quietHours/1");
      assertThat(pointers(mine("PUT", "/policy", Map.of("quietHours", List.of(wrong)))))
          .containsExactly("/quietHours/0");
    }
    var long12 = range("18:00", "06:00");
    assertThat(pointers(policy(List.of(long12, EARLY)))).containsExactly("/quietHours");
    assertThat(pointers(policy(Collections.nCopies(9, EARLY)))).containsExactly("/quietHours");
    assertThat(policy(List.of(long12)).status()).isEqualTo(200);
  }

  private static List<String> pointers(Answer refused) {
    assertThat(refused.status()).isEqualTo(400);
    return refused.body().findValuesAsString("pointer");
  }

  private Answer policy(List<?> quietHours) {
    return company.send(
        "PUT",
        "/v1/policies",
        Tokens.tenantAdmin(T),
        Map.of("preset", "hse-5-per-60", "quietHours", quietHours, "reason", "lunch in peace"));
  }

  private Answer mine(String method, String path, @Nullable Object body) {
    Tokens rosa = Tokens.person(T, "rosa").scopes("me:read me:write");
    return company.send(method, "/v1/me" + path, rosa, body);
  }

  private static Map<String, String> range(String from, String to) {
    return Map.of("from", from, "to", to);
  }
}
