package dev.interlude.activity;

import static org.awaitility.Awaitility.await;

import dev.interlude.testsupport.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.test.util.TestSocketUtils;

/** The service in a process of its own, which can be killed. */
final class ChildService implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(180);

  private final Process process;
  private final Service service;

  private ChildService(Process process, int port) {
    this.process = process;
    this.service = new Service(port);
  }

  /**
   * @param log where it writes what it has to say
   */
  static ChildService start(Map<String, String> settings, Path log) {
    int port = TestSocketUtils.findAvailableTcpPort();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                ActivityApplication.class.getName(),
                "--server.port=" + port));
    Infrastructure.shared()
        .settings("activity")
        .forEach((key, value) -> command.add("--" + key + "=" + value));
    settings.forEach((key, value) -> command.add("--" + key + "=" + value));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.to(log.toFile()))
              .start();
      return new ChildService(process, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Once it is ready. */
  Service service() {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> service.get("/readyz").statusCode() == 200);
    return service;
  }

  /** As {@code kill -9} does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
