package dev.interlude.reminder.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.TestLogin;
import dev.interlude.testsupport.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ReminderIntegrationTest
class LoginIT {

  private static final String T = "logging-in";
  private static final String PAUSE = "{\"until\":\"2026-11-16T10:00:00Z\"}";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @LocalServerPort private int port;

  private Visitor visitor = new Visitor(0);

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    company.enrol(T, "rosa");
    TestLogin.nextUserIs(Tokens.person(T, "rosa"));
    visitor = new Visitor(port);
  }

  @Test
  void leadsToThePageByTheLogin() {
    var page = visitor.open("/me");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.uri().getPath()).isEqualTo("/me");
    assertThat(page.body()).contains("data-page=\"me\"");
    var session = visitor.cookie("INTERLUDE-reminder-service");
    assertThat(session.isHttpOnly()).isTrue();
    assertThat(visitor.open("/").uri().getPath()).isEqualTo("/me");
  }

  @Test
  void letsTheSessionReadAndWriteWhatIsThePersons() {
    assertThat(visitor.get("/v1/me/breaks/next").statusCode()).isEqualTo(401);
    visitor.open("/me");
    assertThat(visitor.get("/v1/me/breaks/next").body()).contains("2026-11-16T08:00:00Z");
    var without = visitor.write("PUT", "/v1/me/pause", PAUSE);
    assertThat(without.statusCode()).isEqualTo(403);
    assertThat(without.body()).contains("\"code\":\"csrf\"");
    assertThat(visitor.write("PUT", "/v1/me/pause", PAUSE, csrf()).statusCode()).isEqualTo(200);
    assertThat(visitor.get("/v1/me/breaks/next").body()).contains("pausedUntil");
    assertThat(visitor.write("DELETE", "/v1/me/pause", "", csrf()).statusCode()).isEqualTo(204);
  }

  @Test
  void letsTheSessionListenToItsBreaks() throws IOException {
    visitor.open("/me");
    var stream = visitor.stream("/v1/me/breaks/stream");
    assertThat(stream.statusCode()).isEqualTo(200);
    assertThat(stream.headers().firstValue("Content-Type"))
        .get()
        .asString()
        .startsWith("text/event-stream");
    try (var lines = new BufferedReader(new InputStreamReader(stream.body(), UTF_8))) {
      assertThat(lines.readLine()).startsWith("retry:");
    }
  }

  @Test
  void givesTheSessionNothingOfTheDirectorysOrOperatorsRights() {
    visitor.open("/me");
    assertThat(visitor.get("/v1/people/rosa").statusCode()).isEqualTo(403);
    assertThat(visitor.write("PUT", "/v1/people/rosa", "{}", csrf()).statusCode()).isEqualTo(403);
    assertThat(visitor.write("PUT", "/v1/ops/tenants/" + T, "{}", csrf()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void logsOutHereAndAtTheProvider() {
    visitor.open("/me");
    var left = visitor.write("POST", "/logout", "", csrf());
    assertThat(left.uri().toString()).startsWith(Tokens.issuer() + "/connect/logout");
    assertThat(visitor.get("/v1/me/breaks/next").statusCode()).isEqualTo(401);
  }

  private String[] csrf() {
    return new String[] {"X-XSRF-TOKEN", visitor.cookie("XSRF-TOKEN").getValue()};
  }
}
