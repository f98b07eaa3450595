package dev.interlude.reminder.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.interlude.contracts.BreakKind;
import dev.interlude.reminder.routines.Preferences;
import dev.interlude.reminder.timing.QuietRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person wishes of the policy they are under.
 *
 * @param participating null while they said nothing of it
 * @param quietHours beside those of the policy; null while they said nothing of them
 * @param teamBreaks those they joined; null before the first
 * @param calendarOnly whether their calendar alone shows breaks; null while they said nothing of it
 */
record OwnWishes(
    @Nullable Boolean participating,
    List<OwnKind> kinds,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<QuietRange> quietHours,
    @Nullable Preferences preferences,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<JoinedBreak> teamBreaks,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean calendarOnly) {

  static final OwnWishes NONE = new OwnWishes(null, List.of(), null, null, null, null);

  List<QuietRange> quiet() {
    return quietHours == null ? List.of() : quietHours;
  }

  List<JoinedBreak> joined() {
    return teamBreaks == null ? List.of() : teamBreaks;
  }

  OwnWishes withTeamBreaks(List<JoinedBreak> joined) {
    return joined.equals(joined())
        ? this
        : new OwnWishes(
            participating, kinds, quietHours, preferences, List.copyOf(joined), calendarOnly);
  }

  OwnWishes withCalendarOnly(boolean only) {
    return new OwnWishes(participating, kinds, quietHours, preferences, teamBreaks, only);
  }

  /**
   * What they wish of one kind.
   *
   * @param intervalMinutes null for the policy's own
   * @param enabled null as the policy says
   */
  record OwnKind(BreakKind kind, @Nullable Integer intervalMinutes, @Nullable Boolean enabled) {}
}
