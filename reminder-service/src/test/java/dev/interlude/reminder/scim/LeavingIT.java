package dev.interlude.reminder.scim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Whoever left comes back only when somebody says so. */
@ReminderIntegrationTest
class LeavingIT {

  private static final String T = "scim-leaving";
  private static final Map<String, String> ENTRY =
      Map.of("department", "sales", "site", "aarhus", "zone", "Europe/Copenhagen");

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Environment environment;

  private ScimClient scim;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    scim = ScimClient.of(environment, T);
  }

  @Test
  void staysDeactivatedWhereAPutDoesNotSayActive() {
    company.enrol(T, "gone", ENTRY);
    scim.send("PUT", "/Users/gone", "{\"userName\": \"gone\", \"active\": false}");
    var put = scim.send("PUT", "/Users/gone", "{\"userName\": \"gone\", \"timezone\": \"UTC\"}");
    assertThat(put.status()).isEqualTo(200);
    assertThat(put.body().at("/active").asBoolean(true)).isFalse();
    assertThat(status("gone")).isEqualTo("deactivated");
  }

  @Test
  void comesBackByAPostThatDoesNotSayActive() {
    company.enrol(T, "anew", ENTRY);
    scim.send("DELETE", "/Users/anew", null);
    assertThat(scim.send("POST", "/Users", "{\"userName\": \"anew\"}").status()).isEqualTo(201);
    assertThat(status("anew")).isEqualTo("active");
  }

  @Test
  void isSeenOnceOthersBroughtThemBack() {
    company.enrol(T, "hidden", ENTRY);
    scim.send("DELETE", "/Users/hidden", null);
    assertThat(scim.get("/Users/hidden").status()).isEqualTo(404);
    company.enrol(T, "hidden", with("active"));
    company.enrol(T, "hidden", with("deactivated"));
    assertThat(scim.get("/Users/hidden").status())
        .as("deactivated by others, and not deleted again")
        .isEqualTo(200);
  }

  private static Map<String, String> with(String status) {
    return Map.of("department", "sales", "site", "aarhus", "status", status);
  }

  private String status(String person) {
    return company
        .send("GET", "/v1/people/" + person, Tokens.tenantAdmin(T), null)
        .body()
        .at("/status")
        .asString();
  }
}
