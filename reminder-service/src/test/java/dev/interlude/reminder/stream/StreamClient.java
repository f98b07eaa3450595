package dev.interlude.reminder.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.testsupport.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads a stream of Server-Sent Events as a browser does. */
final class StreamClient implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;

  /**
   * One event.
   *
   * @param lastId what a client would say when it comes again after it
   */
  record Sent(String type, String data, String lastId) {}

  private final HttpClient http = HttpClient.newHttpClient();
  private final BlockingQueue<Sent> events = new LinkedBlockingQueue<>();
  private final InputStream body;
  private volatile String lastId = "";
  private volatile boolean ended;

  StreamClient(String base, Tokens token, @Nullable String lastEventId) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(base + "/v1/me/breaks/stream"))
            .header("Authorization", token.bearer())
            .header("Accept", "text/event-stream");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type"))
        .contains("text/event-stream;charset=UTF-8");
    body = answer.body();
    Thread.startVirtualThread(this::read);
  }

  private void read() {
    try (var lines = new BufferedReader(new InputStreamReader(body, UTF_8))) {
      String type = "";
      String data = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("event: ")) {
          type = line.substring(7);
        } else if (line.startsWith("data: ")) {
          data = line.substring(6);
        } else if (line.startsWith("id: ")) {
          lastId = line.substring(4);
        } else if (line.isEmpty() && !data.isEmpty()) {
          events.add(new Sent(type, data, lastId));
          data = "";
        }
      }
    } catch (IOException | UncheckedIOException e) {
      assertThat(e).as("closed by ourselves, or cut").isNotNull();
    }
    ended = true;
  }

  Sent next() throws InterruptedException {
    Sent next = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(next).as("an event in time").isNotNull();
    return next;
  }

  boolean isSilent() {
    return events.isEmpty();
  }

  String lastId() {
    return lastId;
  }

  boolean hasEnded() {
    return ended;
  }

  @Override
  public void close() throws IOException {
    body.close();
    http.shutdownNow();
  }
}
