package dev.interlude.defaults.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.defaults.Outbox;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.session.SessionRepository;

@InterludeIntegrationTest(
    service = "reminder",
    classes = SampleApplication.class,
    properties = {
      "interlude.outbox.enabled=false",
      "interlude.web.login.enabled=false",
      "interlude.security.jwk-set-uri=http://127.0.0.1:1/oauth2/jwks",
      "spring.flyway.enabled=false",
      "interlude.schema.check=false"
    })
class LeanServiceTest {
  private final ApplicationContext context;
  @LocalServerPort private int port;

  @Autowired
  LeanServiceTest(ApplicationContext context) {
    this.context = context;
  }

  @Test
  void carriesNeitherLoginNorOutboxUnlessTurnedOn() {
    assertThat(context.getBeanNamesForType(Outbox.class)).isEmpty();
    assertThat(context.getBeanNamesForType(SessionRepository.class)).isEmpty();
    assertThat(context.getBeanNamesForType(ClientRegistrationRepository.class)).isEmpty();
  }

  @Test
  void blamesNoTokenForAProviderThatIsDown() {
    var answer =
        new Http(port).get("/v1/me", "Authorization", Tokens.person("acme", "p-001").bearer());
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("\"code\":\"identity-unavailable\"");
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
  }

  @Test
  void answersBrowsersByAProblemWhereThereIsNoLogin() {
    var answer = new Browser(port).open("/my-page");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }
}
