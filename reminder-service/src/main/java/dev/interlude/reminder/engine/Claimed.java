package dev.interlude.reminder.engine;

import dev.interlude.contracts.PersonChanged;
import java.time.Instant;

/**
 * A timer that is due.
 *
 * @param personThen the person's entry as it held at that time
 */
record Claimed(Timer timer, Instant at, PersonChanged personThen) {}
