package dev.interlude.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** One request with a batch; a refused token is renewed once. */
final class ServiceCall {

  private static final int UNAUTHORIZED = 401;

  private final HttpClient http;
  private final URI events;
  private final AccessTokens tokens;
  private final AnswerReading reading;
  private final Clock clock;
  private final Duration timeout;
  private @Nullable String token;

  ServiceCall(
      HttpClient http,
      URI service,
      AccessTokens tokens,
      AnswerReading reading,
      Clock clock,
      Duration timeout) {
    this.http = http;
    this.events = URI.create(service.toString().replaceAll("/+$", "") + "/v1/events");
    this.tokens = tokens;
    this.reading = reading;
    this.clock = clock;
    this.timeout = timeout;
  }

  Answer send(List<byte[]> batch) throws InterruptedException {
    try {
      String first = token(null);
      byte[] body = zipped(batch);
      try {
        HttpResponse<byte[]> response = post(body, first);
        if (response.statusCode() == UNAUTHORIZED) {
          response = post(body, token(first));
        }
        if (response.statusCode() == UNAUTHORIZED) {
          token = null;
        }
        return reading.read(response, batch.size());
      } catch (IOException e) {
        return new Answer.NotNow("no-answer", "The service was not reached: " + e, null);
      }
    } catch (TokenException e) {
      return new Answer.NotNow("no-token", "There is no token: " + e.getCause(), null);
    }
  }

  private String token(@Nullable String refused) throws TokenException, InterruptedException {
    try {
      if (token == null || refused != null) {
        token = tokens.token(refused);
      }
      return token;
    } catch (IOException | RuntimeException e) {
      token = null;
      throw new TokenException(e);
    }
  }

  private HttpResponse<byte[]> post(byte[] body, String bearer)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(events)
            .timeout(timeout)
            .header("Authorization", "Bearer " + bearer)
            .header("Content-Type", "application/cloudevents-batch+json")
            .header("Content-Encoding", "gzip")
            .header("Accept", "application/json, application/problem+json")
            .header("Sent-At", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, BodyHandlers.ofByteArray());
  }

  private static byte[] zipped(List<byte[]> batch) {
    var bytes = new ByteArrayOutputStream();
    try (var zipping = new GZIPOutputStream(bytes)) {
      char before = '[';
      for (byte[] event : batch) {
        zipping.write(before);
        zipping.write(event);
        before = ',';
      }
      zipping.write(']');
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail so", e);
    }
    return bytes.toByteArray();
  }

  private static final class TokenException extends Exception {
    TokenException(Exception cause) {
      super(cause);
    }
  }
}
