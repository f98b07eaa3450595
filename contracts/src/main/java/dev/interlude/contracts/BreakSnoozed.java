package dev.interlude.contracts;

import java.time.Instant;

/**
 * The person asked to be reminded again.
 *
 * @param number 1 for the first snooze of this break, then 2, 3
 */
public record BreakSnoozed(BreakId breakId, int number, Instant until) implements ClientEvent {}
