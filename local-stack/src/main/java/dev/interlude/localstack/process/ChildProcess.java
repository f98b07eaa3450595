package dev.interlude.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running child JVM; its output goes to a log file. */
public final class ChildProcess {

  private static final Path NICE = Path.of("/usr/bin/nice");

  private static final Set<String> JAVA_OPTIONS =
      Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private final Process process;

  private ChildProcess(Process process) {
    this.process = process;
  }

  /** Begins a new log; the one before is kept beside it as {@code .1}. */
  public static ChildProcess start(Launch launch, Path log) {
    return start(launch.command(), launch, log);
  }

  /** The same with low priority, where the system knows such a thing. */
  public static ChildProcess startPatiently(Launch launch, Path log) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(NICE)) {
      command.addAll(List.of(NICE.toString(), "-n", "19"));
    }
    command.addAll(launch.command());
    return start(command, launch, log);
  }

  private static ChildProcess start(List<String> command, Launch launch, Path log) {
    try {
      rotate(log);
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectInput(Redirect.PIPE)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(log.toFile()));
      // The JVM would print a line about them, and they would spoil the trained caches.
      builder.environment().keySet().removeAll(JAVA_OPTIONS);
      builder.environment().putAll(launch.environment());
      return new ChildProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void rotate(Path log) throws IOException {
    Files.createDirectories(log.toAbsolutePath().getParent());
    if (Files.exists(log)) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  public ProcessIdentity identity() {
    return ProcessIdentity.of(process.toHandle());
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  public int exitCode() {
    return process.exitValue();
  }

  /** Asks the child to end, and insists after the given time. */
  public void stop(Duration patience) {
    process.destroy();
    if (!waitFor(patience)) {
      kill();
    }
  }

  /** Ends the child and all that it has started at once, as {@code kill -9} does. */
  public void killAll() {
    List<ProcessHandle> descendants = process.descendants().toList();
    kill();
    descendants.forEach(ProcessHandle::destroyForcibly);
  }

  /** Ends the child at once, as {@code kill -9} does. */
  public void kill() {
    process.destroyForcibly();
    waitFor(Duration.ofSeconds(10));
  }

  /** True when the child has ended within the given time. */
  public boolean waitFor(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
