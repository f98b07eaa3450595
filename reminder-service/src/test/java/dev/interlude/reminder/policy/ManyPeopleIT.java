package dev.interlude.reminder.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** More people than a batch has. */
@ReminderIntegrationTest
class ManyPeopleIT {

  private static final String T = "vienna";
  private static final int PEOPLE = 1200;

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;

  @Test
  void followAChangedPolicyBatchByBatch() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    company.enrol(T, "p0");
    multiply();
    Answer put =
        company.send(
            "PUT",
            "/v1/policies",
            Tokens.tenantAdmin(T),
            Map.of("preset", "austria-10-per-50", "reason", "moved to Vienna"));
    assertThat(put.body().at("/following/people").asInt()).isEqualTo(PEOPLE);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(followed()).isEqualTo(PEOPLE));
    assertThat(
            jdbc.sql("SELECT DISTINCT next_due FROM timer WHERE tenant = :t")
                .param("t", T)
                .query(Instant.class)
                .list())
        .containsExactly(Instant.parse("2026-11-16T07:50:00Z"));
  }

  private int followed() {
    return company
        .send("GET", "/v1/policies", Tokens.tenantAdmin(T), null)
        .body()
        .at("/0/following/followed")
        .asInt();
  }

  private void multiply() {
    for (String sql :
        new String[] {
          "INSERT INTO person SELECT tenant, 'p' || n, version FROM person,"
              + " generate_series(1, :n) n WHERE tenant = :t",
          "INSERT INTO person_version SELECT tenant, 'p' || n, version, valid_from,"
              + " entry || jsonb_build_object('person', 'p' || n)"
              + " FROM person_version, generate_series(1, :n) n WHERE tenant = :t",
          "INSERT INTO timer (tenant, person, since, next_due)"
              + " SELECT tenant, 'p' || n, since, next_due"
              + " FROM timer, generate_series(1, :n) n WHERE tenant = :t"
        }) {
      jdbc.sql(sql).param("n", PEOPLE - 1).param("t", T).update();
    }
  }
}
