package dev.interlude.reminder.engine;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.timing.Presence;
import java.time.Instant;
import java.util.List;

/**
 * A timer that is due.
 *
 * @param timer knows when the person cannot be reminded
 * @param personThen the person's entry as it held at that time
 * @param said what that follows from
 */
record Claimed(Timer timer, Instant at, PersonChanged personThen, List<Presence> said) {}
