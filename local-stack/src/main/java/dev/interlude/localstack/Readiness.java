package dev.interlude.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/**
 * Whether a part does its work: by its readiness probe, or by the file that it writes when it has
 * started and an answer on its port.
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
      case POSTGRES -> Files.exists(folder.readyFile(part)) && answersSql();
      case BROKER -> Files.exists(folder.readyFile(part)) && listens(part);
      case IDENTITY, CONTENT, REMINDER, ACTIVITY, ANALYTICS -> answers(part);
    };
  }

  private boolean answersSql() {
    Properties login = new Properties();
    login.put("user", "content_service");
    login.put("password", "local-content_service");
    String seconds = Long.toString(PROBE_TIMEOUT.toSeconds());
    login.put("connectTimeout", seconds);
    login.put("socketTimeout", seconds);
    try (Connection connection =
        DriverManager.getConnection(ports.jdbcUrl(Part.CONTENT.id()), login)) {
      return connection.isValid((int) PROBE_TIMEOUT.toSeconds());
    } catch (SQLException e) {
      return false;
    }
  }

  private boolean listens(Part part) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(part)),
          (int) PROBE_TIMEOUT.toMillis());
      return true;
    } catch (IOException e) {
      return false;
    }
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
