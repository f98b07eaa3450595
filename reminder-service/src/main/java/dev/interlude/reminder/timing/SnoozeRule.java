package dev.interlude.reminder.timing;

import java.time.Duration;

/**
 * How a break may be put off.
 *
 * @param most how often
 * @param longest how long each time
 */
public record SnoozeRule(int most, Duration longest) {

  /** Breaks are not put off. */
  public static final SnoozeRule NONE = new SnoozeRule(0, Duration.ZERO);

  /** A rule of so many minutes, at most half of the interval. */
  public static SnoozeRule within(Duration interval, int most, Duration longest) {
    Duration half = interval.dividedBy(2);
    return new SnoozeRule(most, longest.compareTo(half) > 0 ? half : longest);
  }
}
