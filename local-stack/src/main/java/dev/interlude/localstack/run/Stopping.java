package dev.interlude.localstack.run;

import dev.interlude.localstack.StackFolder;
import dev.interlude.localstack.postgres.LeftOverPostgres;
import dev.interlude.localstack.process.ProcessEnd;
import dev.interlude.localstack.process.ProcessIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Stops exactly the processes that a stack wrote down, whether or not its supervisor lives. */
public final class Stopping {

  private static final Duration SUPERVISOR_PATIENCE = Duration.ofSeconds(60);
  private static final Duration CHILD_PATIENCE = Duration.ofSeconds(10);

  private final StackFolder folder;

  public Stopping(StackFolder folder) {
    this.folder = folder;
  }

  /** True when something was running. */
  public boolean stop() {
    RunFile file = new RunFile(folder.runFile());
    RunState state = file.read().orElse(null);
    if (state == null) {
      return false;
    }
    boolean stopped = end(state.supervisor(), SUPERVISOR_PATIENCE);
    // What the supervisor started after it last wrote, or left when it was killed.
    for (ProcessIdentity part : file.read().map(RunState::parts).orElse(Map.of()).values()) {
      stopped |= end(part, CHILD_PATIENCE);
    }
    try {
      LeftOverPostgres.stop(folder.data().resolve("postgres"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    file.delete();
    return stopped;
  }

  private static boolean end(ProcessIdentity identity, Duration patience) {
    Optional<ProcessHandle> process = identity.living();
    process.ifPresent(living -> ProcessEnd.of(living, patience));
    return process.isPresent();
  }
}
