package dev.interlude.reminder.timing;

import dev.interlude.contracts.WireNamed;
import java.time.Instant;

/**
 * A break is due later than its interval says.
 *
 * @param from when it would have been due
 * @param reason what it waits for the end of; the last of several
 */
public record Deferral(Instant from, Reason reason) {

  /** What a break waits for the end of. */
  public enum Reason implements WireNamed {
    IN_MEETING,
    DO_NOT_DISTURB,
    OUT_OF_OFFICE,
    QUIET_HOURS
  }
}
