package dev.interlude.localstack.identity;

import dev.interlude.contracts.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks the local identity provider for the tokens of its demo clients. */
public final class TokenClient {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final URI issuer;

  public TokenClient(URI issuer) {
    this.issuer = issuer;
  }

  /**
   * @param client the id of a demo client
   * @param person as whom, for a client that may; null for the client itself
   * @throws IOException with the provider's words when it refuses
   */
  public String token(String client, @Nullable String person)
      throws IOException, InterruptedException {
    String secret =
        DemoClient.withId(client)
            .orElseThrow(() -> new IOException("there is no demo client called " + client))
            .secret();
    String form =
        "grant_type=client_credentials"
            + (person == null
                ? ""
                : "&person=" + URLEncoder.encode(person, StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
            .timeout(PATIENCE)
            .header("Authorization", "Basic " + encoded(client + ":" + secret))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      JsonNode answer = Json.mapper().readTree(response.body());
      if (response.statusCode() != 200) {
        throw new IOException(
            answer.path("error").asString("")
                + " "
                + answer.path("error_description").asString(""));
      }
      return answer.path("access_token").asString();
    }
  }

  private static String encoded(String credentials) {
    return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }
}
