package dev.interlude.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.localstack.Part;
import dev.interlude.localstack.StackPorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A real Prometheus with the configuration of compose, on the ports of the local stack. */
final class Prometheus implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 20;

  private final Process process;
  private final int port;

  /**
   * Starts it, or skips the test when it is not installed; see {@link Programs#need}.
   *
   * @param folder for its configuration, data and log
   */
  Prometheus(StackPorts stack, Path folder) throws IOException {
    Path program = Programs.need("prometheus");
    port = freePort();
    Path settings = folder.resolve("prometheus.yml");
    Files.writeString(settings, settings(stack));
    process =
        new ProcessBuilder(
                program.toString(),
                "--config.file=" + settings,
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port,
                "--log.level=warn")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("prometheus.log").toFile())
            .start();
  }

  /** What the API answers under {@code data}; an error of an expression says so. */
  JsonNode ask(String path) {
    JsonNode answer = Http.get("http://127.0.0.1:" + port + "/api/v1/" + path).json();
    if (!"success".equals(answer.path("status").asString())) {
      throw new AssertionError(path + ": " + answer);
    }
    return answer.get("data");
  }

  /** The samples of an expression now. */
  JsonNode query(String expression) {
    return ask("query?query=" + URLEncoder.encode(expression, UTF_8)).get("result");
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private static String settings(StackPorts stack) throws IOException {
    String text =
        Files.readString(Observability.FOLDER.resolve("prometheus.yml"))
            .replace(
                "/etc/prometheus/scrape-token",
                Observability.FOLDER.resolve("local-scrape-token").toString())
            .replace("/etc/prometheus/rules", Observability.FOLDER.resolve("rules").toString())
            .replaceAll("(scrape|evaluation)_interval: \\w+", "$1_interval: 1s");
    for (Part service : Part.SERVICES) {
      text =
          text.replaceAll(
              "'" + service.id() + ":\\d+'", "'127.0.0.1:" + stack.managementOf(service) + "'");
    }
    return text;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
