package dev.interlude.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;

/**
 * Whether a part does its work: by its readiness probe, or the file that it writes when it does.
 */
public final class Readiness implements AutoCloseable {

  private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(3);

  private final StackFolder folder;
  private final StackPorts ports;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PROBE_TIMEOUT)
          .build();

  public Readiness(StackFolder folder, StackPorts ports) {
    this.folder = folder;
    this.ports = ports;
  }

  public boolean isReady(Part part) {
    return switch (part) {
      case POSTGRES, BROKER -> Files.exists(folder.readyFile(part));
      case IDENTITY, CONTENT, REMINDER, ACTIVITY, ANALYTICS -> answers(part);
    };
  }

  private boolean answers(Part part) {
    URI probe = URI.create("http://127.0.0.1:" + ports.of(part) + "/readyz");
    try {
      HttpRequest request = HttpRequest.newBuilder(probe).timeout(PROBE_TIMEOUT).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
