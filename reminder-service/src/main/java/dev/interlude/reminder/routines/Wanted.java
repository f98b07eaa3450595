package dev.interlude.reminder.routines;

import dev.interlude.contracts.BreakId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For what a routine is wanted.
 *
 * @param lately routines suggested or done lately, the latest first
 * @param together the routine that a team does together; null for one of the person's own
 */
public record Wanted(
    String tenant,
    BreakId breakId,
    Preferences preferences,
    List<String> lately,
    @Nullable String together) {

  /** A routine for oneself. */
  public Wanted(String tenant, BreakId breakId, Preferences preferences, List<String> lately) {
    this(tenant, breakId, preferences, lately, null);
  }
}
