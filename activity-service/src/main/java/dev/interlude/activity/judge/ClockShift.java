package dev.interlude.activity.judge;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How far a client's clock is off, told by when it says that it sent. */
public final class ClockShift {

  private static final Duration TOLERATED = Duration.ofMinutes(2);

  private ClockShift() {}

  /** What is to be added to the client's times, in whole seconds: nothing up to 2 min. */
  public static Duration between(Instant sentAt, Instant receivedAt) {
    Duration off = Duration.between(sentAt, receivedAt);
    return off.abs().compareTo(TOLERATED) > 0 ? off.truncatedTo(ChronoUnit.SECONDS) : Duration.ZERO;
  }
}
