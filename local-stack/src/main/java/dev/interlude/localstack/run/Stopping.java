package dev.interlude.localstack.run;

import dev.interlude.localstack.StackFolder;
import dev.interlude.localstack.postgres.LeftOverPostgres;
import dev.interlude.localstack.process.ProcessIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops exactly the processes that a stack wrote down, whether or not its supervisor lives. */
public final class Stopping {

  private static final int SUPERVISOR_SECONDS = 60;
  private static final int CHILD_SECONDS = 10;

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
    boolean stopped = end(state.supervisor(), SUPERVISOR_SECONDS);
    // What the supervisor started after it last wrote, or left when it was killed.
    for (ProcessIdentity part : file.read().map(RunState::parts).orElse(Map.of()).values()) {
      stopped |= end(part, CHILD_SECONDS);
    }
    try {
      LeftOverPostgres.stop(folder.data().resolve("postgres"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    file.delete();
    return stopped;
  }

  private static boolean end(ProcessIdentity identity, int seconds) {
    ProcessHandle process = identity.living().orElse(null);
    if (process == null) {
      return false;
    }
    process.destroy();
    if (!ended(process, seconds)) {
      process.destroyForcibly();
      ended(process, CHILD_SECONDS);
    }
    return true;
  }

  private static boolean ended(ProcessHandle process, int seconds) {
    try {
      process.onExit().get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }
}
