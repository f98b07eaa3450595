package dev.interlude.activity.history.me;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.activity.Service;
import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import java.net.URLEncoder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;

@InterludeIntegrationTest(service = "activity")
class RefusedQueriesIT {

  private static final String PATH = "/v1/me/activities";
  private static final Tokens ANNA = Tokens.person("mine", "anna");

  @Autowired private KafkaTemplate<String, byte[]> log;
  @Autowired private PeopleDirectory people;
  @LocalServerPort private int port;
  private Service service = new Service(0);

  @BeforeEach
  void enrol() {
    service = new Service(port);
    Service.enrol(log, "mine", "anna");
    await().until(() -> people.isEnrolled("mine", "anna"));
  }

  @Test
  void saysWhichParameterIsWrong() {
    String later = URLEncoder.encode("2026-11-16T09:00:00+01:00", UTF_8);
    assertInvalid("?from=yesterday", "/from");
    assertInvalid("?to=2026-11-16", "/to");
    assertInvalid("?from=" + later + "&to=2026-11-16T07:59:59Z", "/from");
    assertInvalid("?type=posture", "/type");
    assertInvalid("?type=dev.interlude.break.due.v1", "/type");
    assertInvalid("?limit=0", "/limit");
    assertInvalid("?limit=1001", "/limit");
    assertInvalid("?limit=many", "/limit");
    assertInvalid("?cursor=abc", "/cursor");
    assertInvalid("/export?format=xml", "/format");
  }

  @Test
  void isForThePersonAlone() {
    assertCode(Tokens.clientApp("mine", "desk-hub"), 403, "forbidden");
    assertCode(Tokens.staff("mine", "hanna", "health-team"), 403, "forbidden");
    assertCode(Tokens.operator(), 403, "no-tenant");
    assertCode(Tokens.clientApp("mine", "hub").scopes("me:read"), 403, "not-a-person");
    assertCode(Tokens.person("mine", "stranger"), 403, "not-enrolled");
  }

  private void assertInvalid(String query, String pointer) {
    var answer = service.send("GET", PATH + query, ANNA, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(Service.json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
  }

  private void assertCode(Tokens token, int status, String code) {
    var answer = service.send("GET", PATH, token, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(Service.json(answer).at("/code").asString()).isEqualTo(code);
  }
}
