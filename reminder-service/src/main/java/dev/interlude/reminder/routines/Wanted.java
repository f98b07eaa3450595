package dev.interlude.reminder.routines;

import dev.interlude.contracts.BreakId;
import java.util.List;

/**
 * For what a routine is wanted.
 *
 * @param lately routines suggested or done lately, the latest first
 */
public record Wanted(
    String tenant, BreakId breakId, Preferences preferences, List<String> lately) {}
