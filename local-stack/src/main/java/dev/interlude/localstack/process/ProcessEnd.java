package dev.interlude.localstack.process;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a process that somebody else has started. */
public final class ProcessEnd {

  private static final Duration AFTER_KILL = Duration.ofSeconds(10);

  private ProcessEnd() {}

  /** Asks it to end, insists after the given time, and returns when it has ended. */
  public static void of(ProcessHandle process, Duration patience) {
    process.destroy();
    if (!cameWithin(process, patience)) {
      process.destroyForcibly();
      cameWithin(process, AFTER_KILL);
    }
  }

  private static boolean cameWithin(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }
}
