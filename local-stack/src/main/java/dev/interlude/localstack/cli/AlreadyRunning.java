package dev.interlude.localstack.cli;

import dev.interlude.localstack.Part;
import dev.interlude.localstack.StackFailure;
import dev.interlude.localstack.StackFolder;
import dev.interlude.localstack.run.RunFile;
import dev.interlude.localstack.run.RunState;
import dev.interlude.localstack.run.RunState.Phase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What a second start does: nothing that the first would not have done. */
final class AlreadyRunning {

  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final StackFolder folder;
  private final RunState running;
  private final Console console;

  AlreadyRunning(StackFolder folder, RunState running, Console console) {
    this.folder = folder;
    this.running = running;
    this.console = console;
  }

  /**
   * Throws a {@link StackFailure} when the stack that runs does not do what is asked.
   *
   * @param asked the options that the user wrote, with their values
   */
  void refuseToIgnore(Map<String, String> asked) {
    List<String> ignored =
        asked.entrySet().stream()
            .filter(option -> !option.getValue().equals(running.options().get(option.getKey())))
            .map(Map.Entry::getKey)
            .toList();
    if (!ignored.isEmpty()) {
      throw new StackFailure(
          "A stack runs in %s already and would not heed %s. Stop it first (./interlude down), or start another one beside it: INTERLUDE_HOME=… ./interlude up --port-offset 1000"
              .formatted(folder.home(), String.join(", ", ignored)));
    }
  }

  /** The exit code; with {@code untilReady} only when the start that is under way has ended. */
  int report(boolean untilReady) {
    if (running.phase() == Phase.STARTING && untilReady) {
      console.line("A start is under way already (pid %d).".formatted(running.supervisor().pid()));
      awaitReady();
    } else if (running.phase() == Phase.STARTING) {
      console.line(
          "A start is under way already (pid %d). Follow it: ./interlude status"
              .formatted(running.supervisor().pid()));
      return 0;
    }
    console.line(
        "Running already. Dashboard: %s   Stop: ./interlude down"
            .formatted(running.ports().uri(Part.ANALYTICS)));
    return 0;
  }

  private void awaitReady() {
    RunFile file = new RunFile(folder.runFile());
    Optional<RunState> now = Optional.of(running);
    while (now.isPresent() && now.get().phase() == Phase.STARTING && running.isSupervised()) {
      LockSupport.parkNanos(POLL_NANOS);
      now = file.read().filter(state -> state.supervisor().equals(running.supervisor()));
    }
    if (now.isEmpty() || now.get().phase() == Phase.STARTING) {
      throw new StackFailure(
          "That start has ended. What it said stands in its terminal, or in ./interlude logs supervisor");
    }
  }
}
