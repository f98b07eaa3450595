package dev.interlude.reminder.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long to wait after a failed attempt. */
final class Backoff {

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int STEP = 3;
  private static final int STEPS = 7;

  private Backoff() {}

  /**
   * 5 s, 15 s, 45 s and so on to an hour, spread by up to a fifth; what the other side asks for
   * counts if it is longer, up to the same hour.
   *
   * @param attempts made so far, at least 1
   * @param asked by the other side
   * @param spread 0 to 1, by chance
   */
  static Duration after(int attempts, @Nullable Duration asked, double spread) {
    long factor = Math.powExact((long) STEP, Math.min(attempts - 1, STEPS));
    Duration wait = FIRST.multipliedBy(factor);
    if (asked != null && asked.compareTo(wait) > 0) {
      wait = asked;
    }
    Duration within = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    return within.plusMillis((long) (within.toMillis() * spread / 5));
  }
}
