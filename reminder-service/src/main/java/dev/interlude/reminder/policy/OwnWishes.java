package dev.interlude.reminder.policy;

import dev.interlude.contracts.BreakKind;
import dev.interlude.reminder.routines.Preferences;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person wishes of the policy they are under.
 *
 * @param participating null while they said nothing of it
 */
record OwnWishes(
    @Nullable Boolean participating, List<OwnKind> kinds, @Nullable Preferences preferences) {

  static final OwnWishes NONE = new OwnWishes(null, List.of(), null);

  /**
   * What they wish of one kind.
   *
   * @param intervalMinutes null for the policy's own
   * @param enabled null as the policy says
   */
  record OwnKind(BreakKind kind, @Nullable Integer intervalMinutes, @Nullable Boolean enabled) {}
}
