package dev.interlude.reminder.timing;

import java.time.Instant;

/**
 * A stretch without sitting that is long enough to count as a break.
 *
 * @param reached when it was long enough
 * @param end the last of it that is known
 */
public record Rest(Instant reached, Instant end) {}
