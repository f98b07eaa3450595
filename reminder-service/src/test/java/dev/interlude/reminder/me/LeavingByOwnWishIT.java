package dev.interlude.reminder.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.BreakWithdrawn;
import dev.interlude.contracts.WithdrawalReason;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.engine.BreaksOf;
import dev.interlude.reminder.engine.Playing;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Times are UTC; Copenhagen is an hour ahead, so the first break is due at 08:00Z. */
@ReminderIntegrationTest
class LeavingByOwnWishIT {

  private static final String T = "leaving-by-wish";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Playing playing;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
  }

  @Test
  void takesAnOpenBreakBackWhenThePersonLeaves() {
    company.enrol(T, "lee");
    playing.at("2026-11-16T08:00:00Z");
    clock.set(Instant.parse("2026-11-16T08:03:00Z"));
    assertThat(wish("lee", Map.of("participating", false)).status()).isEqualTo(200);
    awaitWithdrawn("lee", "2026-11-16T08:03:00Z");
    assertThat(audited())
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry)
                    .contains("\"person\": \"lee\"", "\"version\": \"1\"")
                    .doesNotContain("participating"));
  }

  @Test
  void leavesItOpenWhenThePersonOnlyWishesOtherwise() {
    company.enrol(T, "max");
    playing.at("2026-11-16T08:00:00Z");
    wish("max", Map.of("kinds", List.of(Map.of("kind", "movement", "intervalMinutes", 45))));
    playing.at("2026-11-16T08:14:59Z");
    assertThat(BreaksOf.person(T, "max").ids())
        .containsExactly("due/movement-20261116T090000+0100");
  }

  @Test
  void takesAnOpenBreakBackBeforeAnErasure() {
    company.enrol(T, "nia");
    playing.at("2026-11-16T08:00:00Z");
    clock.set(Instant.parse("2026-11-16T08:04:00Z"));
    assertThat(company.send("DELETE", "/v1/me", Tokens.person(T, "nia"), null).status())
        .isEqualTo(202);
    awaitWithdrawn("nia", "2026-11-16T08:04:00Z");
    assertThat(
            jdbc.sql("SELECT count(*) FROM prompt WHERE tenant = :t AND person = 'nia'")
                .param("t", T)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private void awaitWithdrawn(String person, String at) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(BreaksOf.person(T, person).data()).hasSize(2));
    var said = BreaksOf.person(T, person);
    assertThat(said.data())
        .last()
        .isInstanceOfSatisfying(
            BreakWithdrawn.class,
            withdrawn -> assertThat(withdrawn.reason()).isEqualTo(WithdrawalReason.OFF_HOURS));
    assertThat(said.events().getLast().time()).isEqualTo(at);
  }

  private Company.Answer wish(String person, Object body) {
    Tokens token = Tokens.person(T, person).scopes("me:read me:write");
    return company.send("PUT", "/v1/me/policy", token, body);
  }

  private List<String> audited() {
    return jdbc.sql(
            """
            SELECT detail::text FROM audit_entry
            WHERE tenant = :t AND action = 'own-wish-changed' AND detail ->> 'person' = 'lee'
            """)
        .param("t", T)
        .query(String.class)
        .list();
  }
}
