package dev.interlude.reminder.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.TestLogin;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ReminderIntegrationTest
class LoginSessionsIT {

  private static final String T = "sessions";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  @Test
  void areExportedAndEndWithTheirPersonAlone() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    Visitor leaving = visitorOf("leaver");
    Visitor staying = visitorOf("leaver-2");
    assertThat(leaving.get("/v1/me/export").body()).contains("\"logins\":[{\"createdAt\":");

    assertThat(company.send("DELETE", "/v1/me", Tokens.person(T, "leaver"), null).status())
        .isEqualTo(202);
    assertThat(leaving.get("/v1/viewer").statusCode()).isEqualTo(401);
    assertThat(staying.get("/v1/viewer").statusCode()).isEqualTo(200);
  }

  private Visitor visitorOf(String person) {
    company.enrol(T, person);
    TestLogin.nextUserIs(Tokens.person(T, person));
    var visitor = new Visitor(port);
    visitor.open("/me");
    return visitor;
  }
}
