package dev.interlude.localstack.cli;

import dev.interlude.localstack.StackFolder;
import dev.interlude.localstack.run.DiskCheck;
import dev.interlude.localstack.run.HomeLock;
import dev.interlude.localstack.run.RunFile;
import dev.interlude.localstack.run.RunState;
import dev.interlude.localstack.run.RunState.Phase;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts the supervisor in the background and repeats what it says until all is ready. */
final class DetachedStart {

  private static final long POLL_MILLIS = 200;

  private final StackFolder folder;
  private final UpOptions options;
  private final Console console;

  DetachedStart(StackFolder folder, UpOptions options, Console console) {
    this.folder = folder;
    this.options = options;
    this.console = console;
  }

  /** The exit code: that of the supervisor when it ends before all is ready. */
  int run() throws IOException, InterruptedException {
    // Not to begin a new log where another start writes its own.
    HomeLock.take(folder.home()).close();
    Path log = folder.supervisorLog();
    Files.createDirectories(log.getParent());
    Process supervisor =
        new ProcessBuilder(command())
            .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(log.toFile()))
            .start();
    Thread stopIt = new Thread(() -> stop(supervisor), "stop-supervisor");
    Runtime.getRuntime().addShutdownHook(stopIt);
    LogFollower follower = LogFollower.fromStart(log);
    boolean ended = false;
    while (!ended && !isReady(supervisor)) {
      ended = supervisor.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
      follower.more().forEach(console::line);
    }
    Runtime.getRuntime().removeShutdownHook(stopIt);
    follower.more().forEach(console::line);
    if (!ended) {
      return 0;
    }
    if (Files.size(log) == 0) {
      // On a full disk it cannot even say so.
      DiskCheck.check(folder.home());
    }
    console.problem(
        "The start has ended with exit code %d; what it said stands in %s"
            .formatted(supervisor.exitValue(), log));
    return Math.max(1, supervisor.exitValue());
  }

  /** Ctrl-C while it starts means the start. */
  private static void stop(Process supervisor) {
    supervisor.destroy();
    try {
      supervisor.waitFor(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isReady(Process supervisor) {
    return new RunFile(folder.runFile())
        .read()
        .filter(state -> state.supervisor().pid() == supervisor.pid())
        .map(RunState::phase)
        .filter(Phase.READY::equals)
        .isPresent();
  }

  private List<String> command() {
    ProcessHandle.Info own = ProcessHandle.current().info();
    List<String> command = new ArrayList<>();
    command.add(own.command().orElseThrow());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Launcher.class.getName(), "up", "--supervise"));
    command.addAll(options.asArguments());
    return command;
  }
}
