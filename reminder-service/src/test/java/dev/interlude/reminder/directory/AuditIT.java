package dev.interlude.reminder.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ReminderIntegrationTest
class AuditIT {

  private static final String T = "audited";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
  }

  @Test
  void saysWhoChangedAPersonsSharingFromWhatToWhat() {
    company.enrol(T, "quiet", entry("aarhus", "all"));
    company.enrol(T, "quiet", entry("odense", "all"));
    company.enrol(T, "quiet", entry("odense", "none"));
    company.enrol(T, "quiet", entry("odense", "none"));
    assertThat(entries("person-changed"))
        .containsExactly(
            "tina dashboard {\"person\": \"quiet\", \"status\": \"– → active\","
                + " \"sharing\": \"– → all\", \"version\": \"1\","
                + " \"policyMode\": \"– → opt-out\"}",
            "tina dashboard {\"person\": \"quiet\", \"sharing\": \"all → none\","
                + " \"version\": \"3\"}");
  }

  @Test
  void saysWhoChangedATenantsSettings() {
    for (int k : new int[] {10, 12, 12}) {
      company.send(
          "PUT",
          "/v1/ops/tenants/" + T,
          Tokens.operator(),
          Map.of("name", T, "reportingZone", "Europe/Copenhagen", "k", k));
    }
    assertThat(entries("tenant-changed")).last().isEqualTo("olga operations {\"k\": \"10 → 12\"}");
  }

  @Test
  void isNotChangedAfterwards() {
    for (String sql : List.of("UPDATE audit_entry SET actor = 'x'", "DELETE FROM audit_entry")) {
      assertThatThrownBy(() -> jdbc.sql(sql).update())
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  private static Map<String, String> entry(String site, String sharing) {
    return Map.of(
        "department", "operations", "site", site, "zone", "Europe/Copenhagen", "sharing", sharing);
  }

  private List<String> entries(String action) {
    return jdbc.sql(
            """
            SELECT actor || ' ' || client || ' ' || detail FROM audit_entry
            WHERE tenant = :t AND action = :action ORDER BY id
            """)
        .param("t", T)
        .param("action", action)
        .query(String.class)
        .list();
  }
}
