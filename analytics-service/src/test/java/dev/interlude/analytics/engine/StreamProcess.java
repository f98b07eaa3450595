package dev.interlude.analytics.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** An instance of the stream in a process of its own. */
record StreamProcess(Process process) {

  static StreamProcess start(String brokers, String instance, Path directory) {
    var command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Duser.timezone=UTC",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            PlainStream.class.getName(),
            brokers,
            "kills",
            instance,
            directory.resolve(instance).toString());
    command.redirectErrorStream(true).redirectOutput(directory.resolve(instance + ".log").toFile());
    try {
      return new StreamProcess(command.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
  }

  boolean alive() {
    return process.isAlive();
  }
}
