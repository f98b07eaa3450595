package dev.interlude.reminder.prompts;

import dev.interlude.contracts.BreakId;
import java.time.Instant;

/**
 * A person's wish to be reminded again.
 *
 * @param number 1 for the first snooze of the break
 * @param at when they wished it
 */
public record Snooze(
    String tenant, String person, BreakId breakId, int number, Instant at, Instant until) {

  /** The break that is snoozed. */
  record Of(String tenant, String person, BreakId breakId) {}

  Of of() {
    return new Of(tenant, person, breakId);
  }

  Snooze later(Snooze other) {
    return other.number > number ? other : this;
  }
}
