package dev.interlude.reminder.timing;

import dev.interlude.contracts.BreakKind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often breaks of a kind are due.
 *
 * @param interval from the end of a break, or from a due one that was not taken
 * @param length the planned length where no routine says otherwise
 * @param expiry how long a due break stays open; at most the interval
 * @param measure the time that the interval is counted in
 * @param dailyMost how many are due on a date; null without a limit
 * @param naturalBreak so much time upright or away counts as a break; null if none does
 */
public record BreakPolicy(
    String id,
    int version,
    BreakKind kind,
    Duration interval,
    Duration length,
    Duration expiry,
    Measure measure,
    SnoozeRule snooze,
    @Nullable Integer dailyMost,
    @Nullable Duration naturalBreak) {

  /** So long upright or away is as good as a break, unless a policy says otherwise. */
  public static final Duration NATURAL_BREAK = Duration.ofMinutes(5);

  /** HSE, display screen equipment: 5 to 10 minutes after 50 to 60 minutes of screen work. */
  public static final BreakPolicy HSE =
      new BreakPolicy(
          "hse-5-per-60",
          1,
          BreakKind.MOVEMENT,
          Duration.ofMinutes(60),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Measure.WALL_CLOCK,
          new SnoozeRule(3, Duration.ofMinutes(15)),
          null,
          NATURAL_BREAK);

  public BreakPolicy {
    if (interval.toSeconds() < 1 || expiry.toSeconds() < 1 || expiry.compareTo(interval) > 0) {
      throw new IllegalArgumentException(
          "a policy's interval is at least a second, its expiry at most the interval");
    }
    if (snooze.longest().multipliedBy(2).compareTo(interval) > 0) {
      throw new IllegalArgumentException("a snooze lasts at most half the interval");
    }
  }

  /** The same with another interval; what would be too long for it is cut to its measure. */
  public BreakPolicy every(Duration other) {
    return new BreakPolicy(
        id,
        version,
        kind,
        other,
        length,
        expiry.compareTo(other) > 0 ? other : expiry,
        measure,
        SnoozeRule.within(other, snooze.most(), snooze.longest()),
        dailyMost,
        naturalBreak);
  }

  /** The same under another name. */
  public BreakPolicy named(String otherId, int otherVersion) {
    return new BreakPolicy(
        otherId,
        otherVersion,
        kind,
        interval,
        length,
        expiry,
        measure,
        snooze,
        dailyMost,
        naturalBreak);
  }
}
