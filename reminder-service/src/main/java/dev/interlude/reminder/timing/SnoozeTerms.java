package dev.interlude.reminder.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a break that is due may be put off, by its own policy.
 *
 * @param latest the latest reminder again: half the interval after it was due
 * @param expiry how long it stays open after a reminder
 * @param nextDue it is over by the next due
 */
public record SnoozeTerms(
    int most, Duration longest, Instant latest, Duration expiry, @Nullable Instant nextDue) {

  public static SnoozeTerms of(BreakPolicy policy, Instant dueAt, @Nullable Instant nextDue) {
    return new SnoozeTerms(
        policy.snooze().most(),
        policy.snooze().longest(),
        dueAt.plus(policy.interval().dividedBy(2)),
        policy.expiry(),
        nextDue);
  }

  /** When to remind again, and when the break then expires. */
  public record Again(Instant remindAt, Instant expiresAt) {}

  /**
   * What becomes of a wish to be reminded again: sooner when it is longer than allowed. Empty when
   * the break stays as it is: put off too often already, or until after the next due.
   *
   * @param at when the person wished it
   */
  public Optional<Again> again(int number, Instant at, Instant until) {
    Instant remindAt = earlier(earlier(until, at.plus(longest)), latest);
    boolean tooLate = nextDue != null && !remindAt.isBefore(nextDue);
    if (number > most || !remindAt.isAfter(at) || tooLate) {
      return Optional.empty();
    }
    Instant expiry = remindAt.plus(expiry());
    return Optional.of(new Again(remindAt, nextDue == null ? expiry : earlier(expiry, nextDue)));
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
