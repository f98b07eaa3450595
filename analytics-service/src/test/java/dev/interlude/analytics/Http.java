package dev.interlude.analytics;

import dev.interlude.contracts.Json;
import dev.interlude.testsupport.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Asks a running service as someone: {@code http.get("/v1/figures", Tokens.operator())}. */
public final class Http {

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  public Http(int port) {
    this.port = port;
  }

  /** An answer; the body is missing where it is no JSON. */
  public record Answer(int status, JsonNode body, String text, HttpHeaders headers) {

    /** Empty where there is none of the name. */
    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    public String code() {
      return body.path("code").asString("");
    }
  }

  public Answer get(String path, @Nullable Tokens caller) {
    return send(request(path, caller).GET().build());
  }

  public Answer get(String path, Tokens caller, String header, String value) {
    return send(request(path, caller).header(header, value).GET().build());
  }

  public Answer delete(String path, @Nullable Tokens caller) {
    return send(request(path, caller).DELETE().build());
  }

  public Answer put(String path, @Nullable Tokens caller, String json) {
    return send(
        request(path, caller)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json))
            .build());
  }

  public Answer post(String path, @Nullable Tokens caller, String json) {
    return send(
        request(path, caller)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  private HttpRequest.Builder request(String path, @Nullable Tokens caller) {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (caller != null) {
      request.header("Authorization", caller.bearer());
    }
    return request;
  }

  private Answer send(HttpRequest request) {
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
      JsonNode body = json ? Json.mapper().readTree(answer.body()) : MissingNode.getInstance();
      return new Answer(answer.statusCode(), body, answer.body(), answer.headers());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
