package dev.interlude.reminder.timing;

import dev.interlude.contracts.BreakKind;
import java.time.Duration;

/**
 * How often breaks of a kind are due.
 *
 * @param interval wall-clock time from the end of a break, or from a due one that was not taken
 * @param length the planned length where no routine says otherwise
 * @param expiry how long a due break stays open; at most the interval
 */
public record BreakPolicy(
    String id, int version, BreakKind kind, Duration interval, Duration length, Duration expiry) {

  /** HSE, display screen equipment: 5 to 10 minutes after 50 to 60 minutes of screen work. */
  public static final BreakPolicy HSE =
      new BreakPolicy(
          "hse-5-per-60",
          1,
          BreakKind.MOVEMENT,
          Duration.ofMinutes(60),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15));

  public BreakPolicy {
    if (interval.toSeconds() < 1 || expiry.toSeconds() < 1 || expiry.compareTo(interval) > 0) {
      throw new IllegalArgumentException(
          "a policy's interval is at least a second, its expiry at most the interval");
    }
  }
}
