package dev.interlude.localstack.cli;

import dev.interlude.contracts.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks analytics-service for replays, with an operator's token. */
final class ReplayClient {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI replays;
  private final String token;

  ReplayClient(URI analytics, String token) {
    this.replays = URI.create(analytics + "/v1/ops/replays");
    this.token = token;
  }

  /**
   * The replay that was started.
   *
   * @throws IOException with the service's words when it refuses
   */
  JsonNode start(@Nullable LocalDate from, boolean compareOnly)
      throws IOException, InterruptedException {
    ObjectNode asked = Json.mapper().createObjectNode().put("compareOnly", compareOnly);
    if (from != null) {
      asked.put("from", from.toString());
    }
    return send(
        HttpRequest.newBuilder(replays)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(asked.toString())));
  }

  JsonNode get(String id) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(replays + "/" + id)));
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            request.timeout(PATIENCE).header("Authorization", "Bearer " + token).build(),
            BodyHandlers.ofString());
    JsonNode body;
    try {
      body = Json.mapper().readTree(answer.body());
    } catch (JacksonException e) {
      throw new IOException("analytics-service answered %d".formatted(answer.statusCode()), e);
    }
    if (answer.statusCode() >= 300) {
      throw new IOException(
          body.path("detail")
              .asString("analytics-service answered %d".formatted(answer.statusCode())));
    }
    return body;
  }
}
