package dev.interlude.activity.judge;

import dev.interlude.contracts.Assignment;
import java.time.Instant;

/**
 * One version of a person's entry, as much of it as the judge needs.
 *
 * @param active false once the person was deactivated or erased
 */
public record PersonVersion(
    Assignment assignment, Instant validFrom, boolean active, WorkCalendar calendar) {}
