package dev.interlude.systemtests.compose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.Json;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Somebody outside: a browser with cookies, or an app with a token. */
final class Visitor {

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /** A token of the local identity provider, by client credentials. */
  String token(String client, String secret, Map<String, String> more) {
    var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8));
    var form = new TreeMap<>(more);
    form.put("grant_type", "client_credentials");
    HttpResponse<String> answer =
        send(
            form("http://localhost:8090/oauth2/token", form)
                .header("Authorization", "Basic " + basic));
    return json(answer).get("access_token").asString();
  }

  JsonNode get(String token, String uri) {
    return json(call(token, HttpRequest.newBuilder(URI.create(uri))));
  }

  JsonNode send(String token, String method, String uri, String type, Object body) {
    return json(
        call(
            token,
            HttpRequest.newBuilder(URI.create(uri))
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(Json.mapper().writeValueAsString(body)))));
  }

  /** A page as a browser asks for it, redirects followed. */
  HttpResponse<String> page(String uri) {
    return send(HttpRequest.newBuilder(URI.create(uri)).header("Accept", "text/html"));
  }

  HttpResponse<String> submit(String uri, Map<String, String> fields) {
    return send(form(uri, fields).header("Accept", "text/html"));
  }

  private HttpResponse<String> call(String token, HttpRequest.Builder request) {
    return send(request.header("Authorization", "Bearer " + token));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(request.build().uri() + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.Builder form(String uri, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(URI.create(uri))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  private static JsonNode json(HttpResponse<String> answer) {
    assertThat(answer.statusCode())
        .as("%s %s: %s", answer.request().method(), answer.uri(), answer.body())
        .isBetween(200, 299);
    return Json.mapper().readTree(answer.body());
  }
}
