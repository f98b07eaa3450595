package dev.interlude.analytics.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.analytics.Http;
import dev.interlude.testsupport.Tokens;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Replays as an operator starts and follows them. */
record Replays(Http http) {

  private static final String PATH = "/v1/ops/replays";

  /** Gives its id. */
  String start(String request) {
    // On a loaded machine the identity provider may be late.
    var answer =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> http.post(PATH, Tokens.operator(), request), got -> got.status() != 503);
    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    return answer.body().path("id").asString();
  }

  JsonNode get(String id) {
    return http.get(PATH + "/" + id, Tokens.operator()).body();
  }

  void awaitStep(String id, String step) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(get(id).path("step").asString()).isEqualTo(step));
  }

  /** The replay when it has ended. */
  JsonNode end(String id) {
    awaitStep(id, "ended");
    return get(id);
  }

  JsonNode done(String request) {
    JsonNode ended = end(start(request));
    assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("done");
    return ended;
  }
}
