package dev.interlude.reminder.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.delivery.Receiver;
import dev.interlude.testsupport.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReminderIntegrationTest
class WebhookIT {

  private static final String T = "webhooks";

  @Autowired private Company company;

  @BeforeEach
  void isThere() {
    company.setUp(T);
  }

  @Test
  void refusesUrlsThatTheCompanyDoesNotAllow() {
    for (String url :
        new String[] {
          "https://example.org/hook",
          "https://169.254.169.254/latest/meta-data",
          "http://localhost:9092/",
          "https://user:secret@127.0.0.1/",
          "file:///etc/passwd",
          "nothing"
        }) {
      Answer refused = post(Map.of("url", url));
      assertThat(refused.status()).as(url).isEqualTo(400);
      assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/url");
    }
    assertThat(post(Map.of()).code()).isEqualTo("invalid");
    assertThat(
            post(Map.of("url", "http://127.0.0.1/", "types", List.of("break.completed")))
                .body()
                .at("/errors/0/pointer")
                .asString())
        .isEqualTo("/types/0");
  }

  @Test
  void showsTheSecretOnceAndOnlyToItsCompany() throws Exception {
    try (var receiver = new Receiver()) {
      Bridge bridge = Bridge.to(receiver, company, T);
      assertThat(bridge.secret()).startsWith("whsec_");
      assertThat(bridge.get("").body().has("secret")).isFalse();
      assertThat(bridge.get("").body().at("/types").valueStream().count()).isEqualTo(2);
      company.setUp("others");
      assertThat(send("GET", "/v1/webhooks/" + bridge.id(), Tokens.tenantAdmin("others")).code())
          .isEqualTo("unknown-webhook");
      assertThat(send("DELETE", "/v1/webhooks/" + bridge.id(), Tokens.tenantAdmin(T)).status())
          .isEqualTo(204);
      assertThat(bridge.get("").status()).isEqualTo(404);
    }
  }

  @Test
  void isForTenantAdminsAlone() {
    for (Tokens token :
        List.of(Tokens.person(T, "rosa"), Tokens.clientApp(T, "app"), Tokens.operator())) {
      assertThat(send("GET", "/v1/webhooks", token).status()).isEqualTo(403);
    }
  }

  private Answer post(Object body) {
    return company.send("POST", "/v1/webhooks", Tokens.tenantAdmin(T), body);
  }

  private Answer send(String method, String path, Tokens token) {
    return company.send(method, path, token, null);
  }
}
