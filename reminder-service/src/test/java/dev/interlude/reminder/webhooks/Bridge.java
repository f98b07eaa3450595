package dev.interlude.reminder.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.interlude.contracts.Json;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.reminder.delivery.Receiver;
import dev.interlude.testsupport.Tokens;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A company's webhook, as a test makes it. */
record Bridge(Company company, String tenant, String id, String secret) {

  static Bridge to(Receiver receiver, Company company, String tenant) {
    Answer made =
        company.send(
            "POST",
            "/v1/webhooks",
            Tokens.tenantAdmin(tenant),
            Map.of("url", receiver.url("/bridge")));
    assertThat(made.status()).isEqualTo(201);
    return new Bridge(
        company, tenant, made.body().at("/id").asString(), made.body().at("/secret").asString());
  }

  Answer send(String method, String path, Object body) {
    return company.send(method, "/v1/webhooks/" + id + path, Tokens.tenantAdmin(tenant), body);
  }

  Answer get(String path) {
    return company.send("GET", "/v1/webhooks/" + id + path, Tokens.tenantAdmin(tenant), null);
  }

  /** States of what was sent, newest first. */
  List<String> states() {
    return get("/deliveries").body().valueStream().map(e -> e.path("state").asString()).toList();
  }

  /** The event, if it is signed with the secret. */
  JsonNode opened(Receiver.Got got) throws WebhookSigningException {
    String signed =
        new Webhook(secret)
            .sign(
                got.header("webhook-id"),
                Long.parseLong(got.header("webhook-timestamp")),
                new String(got.body(), UTF_8));
    assertThat(got.header("webhook-signature").split(" ")).contains(signed);
    return Json.mapper().readTree(got.body());
  }
}
