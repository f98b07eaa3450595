package dev.interlude.reminder.routines;

import dev.interlude.contracts.Names;
import dev.interlude.reminder.prompts.Prompt.Suggestion;
import dev.interlude.reminder.routines.Routines.Published;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which routine may be suggested for a break. */
final class RoutineRules {

  private static final String SHARED = Names.SHARED + "/";

  /** So long after its review was due a routine is still suggested. */
  private static final int GRACE_DAYS = 90;

  private RoutineRules() {}

  /** Routines for pain are offered on request only, never chosen here. */
  static Optional<Suggestion> choose(List<Published> published, Wanted wanted) {
    Set<String> keys = published.stream().map(Published::key).collect(Collectors.toSet());
    List<Published> suited =
        published.stream()
            .filter(each -> suits(each, wanted))
            .filter(each -> !isHidden(each, wanted.tenant(), keys))
            .toList();
    return suited.isEmpty() ? Optional.empty() : Optional.of(Narrowing.of(suited).choose(wanted));
  }

  /** A tenant's own routine hides the shared one of its id, as it does from readers. */
  private static boolean isHidden(Published each, String tenant, Set<String> keys) {
    return each.key().startsWith(SHARED)
        && keys.contains(tenant + "/" + each.key().substring(SHARED.length()));
  }

  private static boolean suits(Published each, Wanted wanted) {
    var routine = each.routine();
    List<String> positions = wanted.preferences().positions();
    return (each.key().startsWith(SHARED) || each.key().startsWith(wanted.tenant() + "/"))
        && routine.kind() == wanted.breakId().kind()
        && !routine.painRelated()
        && routine.retired() == null
        && !wanted.breakId().date().isAfter(routine.reviewDue().plusDays(GRACE_DAYS))
        && (positions.isEmpty() || positions.contains(routine.position()));
  }
}
