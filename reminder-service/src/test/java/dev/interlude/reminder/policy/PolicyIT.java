package dev.interlude.reminder.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ReminderIntegrationTest
class PolicyIT {

  private static final String T = "policies";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    company.enrol(T, "rosa");
  }

  @Test
  void comesFromAPresetWithItsSource() {
    Answer presets = send("GET", "/presets", null);
    assertThat(presets.body().findValuesAsString("id"))
        .containsExactly(
            "hse-5-per-60", "austria-10-per-50", "micro-20s-per-20", "recovery-10-per-40");
    assertThat(presets.body().findValuesAsString("source")).noneMatch(String::isBlank);
    Answer put = send("PUT", "", Map.of("preset", "austria-10-per-50", "reason", "law"));
    assertThat(put.body().at("/kinds/0/intervalMinutes").asInt()).isEqualTo(50);
    assertThat(put.body().at("/kinds/0/lengthSeconds").asInt()).isEqualTo(600);
  }

  @Test
  void keepsAllVersionsWithAuthorAndReason() {
    for (String preset : new String[] {"hse-5-per-60", "recovery-10-per-40"}) {
      send("PUT", "?department=operations", Map.of("preset", preset, "reason", "why " + preset));
    }
    send("PUT", "?department=operations", Map.of("preset", "recovery-10-per-40", "reason", "no"));
    JsonNode versions = send("GET", "/versions?department=operations", null).body();
    assertThat(versions.findValuesAsString("version")).containsExactly("2", "1");
    assertThat(versions.findValuesAsString("reason"))
        .containsExactly("why recovery-10-per-40", "why hse-5-per-60");
    assertThat(versions.at("/0/author").asString()).isEqualTo("tina");
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM audit_entry
                    WHERE tenant = :t AND action = 'policy-changed'
                      AND detail ->> 'scope' = 'department/operations'
                    """)
                .param("t", T)
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  private Answer send(String method, String path, @Nullable Object body) {
    return company.send(method, "/v1/policies" + path, Tokens.tenantAdmin(T), body);
  }
}
