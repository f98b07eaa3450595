package dev.interlude.localstack.prepare;

import dev.interlude.localstack.process.ChildProcess;
import dev.interlude.localstack.process.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/**
 * The JVM's cache of loaded and linked classes, recorded by a run that ends when it has started.
 *
 * @param file the cache
 * @param key of the jar that is run; the cache is only good for it
 */
record AotCache(Path file, String key) {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** True when the cache was recorded by this JVM with the same class path and options. */
  boolean isGoodFor(Launch launch) throws IOException {
    Path mark = mark();
    return Files.exists(file)
        && Files.exists(mark)
        && Files.readString(mark).equals(description(launch));
  }

  Launch use(Launch launch) {
    return launch.withJvmOptions(List.of("-XX:AOTCache=" + file, "-Xlog:aot=off"));
  }

  /**
   * @param training the same launch, with what makes it end after the start
   * @param plain the launch that is to be made faster
   * @return false when no cache could be recorded; the log tells why
   * @throws InterruptedException with nothing left running
   */
  boolean record(Launch training, Launch plain, Path log) throws IOException, InterruptedException {
    Path made = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(made);
    Files.deleteIfExists(mark());
    ChildProcess child =
        ChildProcess.startPatiently(
            training.withJvmOptions(List.of("-XX:AOTCacheOutput=" + made)), log);
    if (!child.waitFor(PATIENCE)) {
      // The JVM that assembles the cache is a child of the one that recorded it.
      boolean isToldToStop = Thread.interrupted();
      child.killAll();
      if (isToldToStop) {
        throw new InterruptedException("Told to stop recording " + file);
      }
      return false;
    }
    if (child.exitCode() != 0 || !Files.exists(made)) {
      return false;
    }
    Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(mark(), description(plain));
    return true;
  }

  private Path mark() {
    return file.resolveSibling(file.getFileName() + ".key");
  }

  private String description(Launch launch) {
    return String.join(
        "\n",
        key,
        System.getProperty("java.vm.vendor") + " " + System.getProperty("java.vm.version"),
        launch.classPath(),
        String.join(" ", launch.jvmOptions()));
  }
}
