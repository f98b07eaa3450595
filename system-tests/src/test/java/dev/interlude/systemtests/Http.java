package dev.interlude.systemtests;

import dev.interlude.contracts.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A client app's way to the services: plain HTTP with a bearer token. */
final class Http {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Http() {}

  /** Without any token. */
  static Answer get(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).GET().build());
  }

  static Answer get(String url, String token, String... headers) {
    return send(request(url, token, headers).GET().build());
  }

  static Answer put(String url, String token, Object body) {
    return send(
        request(url, token).PUT(json(body)).header("Content-Type", "application/json").build());
  }

  static Answer delete(String url, String token) {
    return send(request(url, token).DELETE().build());
  }

  static Answer post(String url, String token, String contentType, Object body) {
    return send(request(url, token).POST(json(body)).header("Content-Type", contentType).build());
  }

  static Answer postForm(String url, String basicUser, String basicPassword, String form) {
    String basic =
        java.util.Base64.getEncoder()
            .encodeToString(
                (basicUser + ":" + basicPassword)
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .timeout(PATIENCE)
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  private static HttpRequest.Builder request(String url, String token, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  private static HttpRequest.BodyPublisher json(Object body) {
    return BodyPublishers.ofString(
        body instanceof String text ? text : Json.mapper().writeValueAsString(body));
  }

  private static Answer send(HttpRequest request) {
    try {
      var response = CLIENT.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(request + " failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
