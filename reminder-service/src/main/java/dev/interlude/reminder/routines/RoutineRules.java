package dev.interlude.reminder.routines;

import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.Names;
import dev.interlude.reminder.prompts.Prompt.Suggestion;
import dev.interlude.reminder.routines.Routines.Published;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which routine may be suggested for a break, and which one is. */
final class RoutineRules {

  private static final String SHARED = Names.SHARED + "/";

  /** So long after its review was due a routine is still suggested. */
  private static final int GRACE_DAYS = 90;

  private RoutineRules() {}

  /**
   * Takes turns among those that suit, by the break's name, so that a repetition chooses the same.
   * Routines for pain are offered on request only, never chosen here.
   */
  static Optional<Suggestion> choose(List<Published> published, String tenant, BreakId breakId) {
    Set<String> keys = published.stream().map(Published::key).collect(Collectors.toSet());
    List<Published> suited =
        published.stream()
            .filter(each -> suits(each, tenant, breakId))
            .filter(each -> !isHidden(each, tenant, keys))
            .toList();
    if (suited.isEmpty()) {
      return Optional.empty();
    }
    int turn = Math.floorMod(breakId.toString().hashCode(), suited.size());
    var routine = suited.get(turn).routine();
    return Optional.of(new Suggestion(routine.routineId(), routine.version(), routine.seconds()));
  }

  /** A tenant's own routine hides the shared one of its id, as it does from readers. */
  private static boolean isHidden(Published each, String tenant, Set<String> keys) {
    return each.key().startsWith(SHARED)
        && keys.contains(tenant + "/" + each.key().substring(SHARED.length()));
  }

  private static boolean suits(Published each, String tenant, BreakId breakId) {
    var routine = each.routine();
    return (each.key().startsWith(SHARED) || each.key().startsWith(tenant + "/"))
        && routine.kind() == breakId.kind()
        && !routine.painRelated()
        && routine.retired() == null
        && !breakId.date().isAfter(routine.reviewDue().plusDays(GRACE_DAYS));
  }
}
