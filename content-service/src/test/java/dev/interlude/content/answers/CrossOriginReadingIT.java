package dev.interlude.content.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.content.Api;
import dev.interlude.content.PublicTenant;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;

/** Caches in between must not give one origin's answer to a page of another. */
@InterludeIntegrationTest(
    service = "content",
    properties = "interlude.web.allowed-origins=" + CrossOriginReadingIT.INTRANET)
class CrossOriginReadingIT {

  static final String INTRANET = "https://intranet.example";

  @Autowired private KafkaTemplate<String, byte[]> events;
  @LocalServerPort private int port;

  @Test
  void tellsCachesThatAnswersDependOnTheOriginWhetherOrNotOneWasGiven() {
    Api anonymous = Api.anonymous(port);
    PublicTenant.setUp(events, anonymous, "embedded");
    String open = "/v1/public/embedded/routines/lower-back-relief";
    Api.Answer first = anonymous.get(open, "Origin", INTRANET);
    assertThat(first.header("Access-Control-Allow-Origin")).isEqualTo(INTRANET);
    assertVariesByOrigin(first);
    for (int i = 0; i < 2; i++) {
      assertVariesByOrigin(anonymous.get(open));
    }
    Api reader = Api.as(port, Tokens.person("embedded", "p-1"));
    assertVariesByOrigin(reader.get("/v1/routines/lower-back-relief", "Origin", INTRANET));
    assertVariesByOrigin(reader.get("/v1/routines/lower-back-relief"));
  }

  private static void assertVariesByOrigin(Api.Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Vary").split(", *")).contains("Origin", "Accept-Language");
  }
}
