package dev.interlude.reminder.engine;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.timing.NextDue;
import dev.interlude.reminder.timing.Presence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A timer that is due.
 *
 * @param timer knows when the person cannot be reminded
 * @param next what follows from it; null when nothing is due
 * @param at when it was to be due
 * @param personThen the person's entry as it held at that time
 * @param said what the person's presence follows from
 */
record Claimed(
    Timer timer,
    @Nullable NextDue next,
    Instant at,
    PersonChanged personThen,
    List<Presence> said) {}
