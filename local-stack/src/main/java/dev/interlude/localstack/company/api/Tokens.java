package dev.interlude.localstack.company.api;

import dev.interlude.contracts.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Tokens from the local identity provider, kept until shortly before they run out. */
final class Tokens {
  private static final long SPARE_SECONDS = 60;

  private final Http http;
  private final URI endpoint;
  private final Map<String, Token> kept = new ConcurrentHashMap<>();

  Tokens(Http http, URI identity) {
    this.http = http;
    this.endpoint = identity.resolve("/oauth2/token");
  }

  private record Token(String value, long endsNanos) {
    boolean isFresh() {
      return System.nanoTime() - endsNanos < 0;
    }
  }

  /** The local demo clients; their secrets are no secrets. */
  enum Client {
    DESK_APP("acme-desk-app", "local-desk-app-secret"),
    OPERATOR("interlude-operator", "local-operator-secret"),
    ADMIN("acme-admin", "local-admin-secret"),
    TESTER("local-tester", "local-tester-secret");

    private final String id;
    private final String secret;

    Client(String id, String secret) {
      this.id = id;
      this.secret = secret;
    }

    String id() {
      return id;
    }

    private String basic() {
      byte[] both = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
      return "Basic " + Base64.getEncoder().encodeToString(both);
    }
  }

  /** A client's own token. */
  String of(Client client) {
    return fresh(client.id(), ignored -> fetch(client, ""));
  }

  /** A token as that person. */
  String of(String person) {
    return fresh("person " + person, ignored -> fetch(Client.TESTER, "&person=" + person));
  }

  private String fresh(String key, Function<String, Token> fetch) {
    Token token = kept.get(key);
    if (token == null || !token.isFresh()) {
      token = fetch.apply(key);
      kept.put(key, token);
    }
    return token.value();
  }

  private Token fetch(Client client, String parameters) {
    HttpResponse<byte[]> answer =
        http.send(
            () ->
                HttpRequest.newBuilder(endpoint)
                    .header("Authorization", client.basic())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials" + parameters)));
    if (answer.statusCode() != 200) {
      throw new CompanyFailure(
          "the identity provider gives %s no token: %d"
              .formatted(client.id(), answer.statusCode()));
    }
    JsonNode token = Json.mapper().readTree(answer.body());
    long seconds = Math.max(1, token.path("expires_in").asLong(300) - SPARE_SECONDS);
    return new Token(
        token.get("access_token").stringValue(), System.nanoTime() + seconds * 1_000_000_000L);
  }
}
