package dev.interlude.localstack.company.api;

import dev.interlude.contracts.Json;
import dev.interlude.localstack.company.CompanyEndpoints;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The connections of the company's apps, operator and administrator to the services. */
public final class CompanyApi implements AutoCloseable {
  private static final int LONGEST_DETAIL = 300;

  private final CompanyEndpoints endpoints;
  private final Http http;
  private final Tokens tokens;

  /**
   * @param patience how long a busy or absent service is asked again
   */
  public CompanyApi(CompanyEndpoints endpoints, Duration patience) {
    this.endpoints = endpoints;
    this.http = new Http(patience);
    this.tokens = new Tokens(http, endpoints.identity());
  }

  CompanyEndpoints endpoints() {
    return endpoints;
  }

  Tokens tokens() {
    return tokens;
  }

  /** Sends JSON with a token, and returns the answer of whatever status. */
  HttpResponse<byte[]> json(
      String method, URI uri, Supplier<String> token, @Nullable Object content) {
    byte[] body = content == null ? new byte[0] : Json.mapper().writeValueAsBytes(content);
    return send(method, uri, token, "application/json", body);
  }

  HttpResponse<byte[]> send(
      String method, URI uri, Supplier<String> token, String contentType, byte[] body) {
    return http.send(
        () ->
            HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", contentType)
                .header("Accept", "application/json")
                .method(
                    method,
                    body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body)));
  }

  /** Returns the body of a successful answer, or says what was refused. */
  static byte[] accepted(HttpResponse<byte[]> answer) {
    if (answer.statusCode() / 100 == 2) {
      return answer.body();
    }
    String detail = new String(answer.body(), StandardCharsets.UTF_8);
    throw new CompanyFailure(
        "%s %s answers %d %s"
            .formatted(
                answer.request().method().toUpperCase(Locale.ROOT),
                answer.uri(),
                answer.statusCode(),
                detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL))));
  }

  @Override
  public void close() {
    http.close();
  }
}
