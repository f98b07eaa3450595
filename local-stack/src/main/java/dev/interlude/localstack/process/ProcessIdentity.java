package dev.interlude.localstack.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A process by number and start time, so that a recycled number is never taken for it. */
public record ProcessIdentity(long pid, Instant startedAt) {

  /** Linux derives start times from the boot time, which follows corrections of the clock. */
  private static final Duration TOLERANCE = Duration.ofSeconds(3);

  public static ProcessIdentity of(ProcessHandle process) {
    return new ProcessIdentity(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
  }

  /** The living process, or empty when it has ended or its number belongs to another one now. */
  public Optional<ProcessHandle> living() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
  }

  private boolean isSame(ProcessHandle process) {
    Instant actual = process.info().startInstant().orElse(Instant.EPOCH);
    return Duration.between(startedAt, actual).abs().compareTo(TOLERANCE) <= 0;
  }
}
