package dev.interlude.reminder.timing;

import dev.interlude.contracts.BreakKind;
import java.time.Duration;

/** Policies of kinds, for tests. */
final class Kinds {

  private Kinds() {}

  static BreakPolicy every(BreakKind kind, int minutes) {
    BreakPolicy hse = BreakPolicy.HSE.every(Duration.ofMinutes(minutes));
    return new BreakPolicy(
        "p",
        1,
        kind,
        hse.interval(),
        hse.length(),
        hse.expiry(),
        Measure.WALL_CLOCK,
        hse.snooze(),
        null,
        hse.naturalBreak());
  }

  static BreakPolicy limited(BreakPolicy policy, int dailyMost) {
    return new BreakPolicy(
        policy.id(),
        policy.version(),
        policy.kind(),
        policy.interval(),
        policy.length(),
        policy.expiry(),
        policy.measure(),
        policy.snooze(),
        dailyMost,
        policy.naturalBreak());
  }
}
