package dev.interlude.client;

import dev.interlude.client.event.BreakCompleted;
import dev.interlude.client.event.ClientEvent;
import dev.interlude.client.event.PostureObserved;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How old and how new an event may be, by the device's own clock; {@code Sent-At} mends that. */
final class Ages {

  private static final Duration OLDEST = Duration.ofDays(14);
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final Clock clock;

  Ages(Clock clock) {
    this.clock = clock;
  }

  void check(ClientEvent event, Instant time) {
    Instant now = clock.instant();
    if (time.isAfter(now.plus(AHEAD))) {
      throw new IllegalArgumentException(
          "time is at most 5 min ahead of this device's clock, and not: " + time);
    }
    Instant begin = begin(event, time);
    if (begin.isBefore(now.minus(OLDEST))) {
      throw new IllegalArgumentException("an event begins at most 14 days ago, and not: " + begin);
    }
  }

  private static Instant begin(ClientEvent event, Instant time) {
    if (event instanceof PostureObserved posture) {
      return posture.from();
    }
    return event instanceof BreakCompleted completed ? completed.startedAt() : time;
  }
}
