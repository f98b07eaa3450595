package dev.interlude.reminder.routines;

import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.Names;
import dev.interlude.contracts.RoutineChanged;
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

  /**
   * What a tenant's people may be offered for breaks of a kind, at any time. Routines for pain are
   * offered on request only, never chosen here.
   */
  static List<Published> offered(List<Published> published, String tenant, BreakKind kind) {
    Set<String> keys = published.stream().map(Published::key).collect(Collectors.toSet());
    return published.stream()
        .filter(each -> each.key().startsWith(SHARED) || each.key().startsWith(tenant + "/"))
        .filter(each -> isOffered(each.routine(), kind))
        .filter(each -> !isHidden(each, tenant, keys))
        .toList();
  }

  /** Chooses from what is offered for breaks of that kind. */
  static Optional<Suggestion> choose(List<Published> offered, Wanted wanted) {
    List<Published> suited =
        offered.stream().filter(each -> suits(each.routine(), wanted)).toList();
    return suited.isEmpty() ? Optional.empty() : Optional.of(Narrowing.of(suited).choose(wanted));
  }

  /** A tenant's own routine hides the shared one of its id, as it does from readers. */
  private static boolean isHidden(Published each, String tenant, Set<String> keys) {
    return each.key().startsWith(SHARED)
        && keys.contains(tenant + "/" + each.key().substring(SHARED.length()));
  }

  private static boolean isOffered(RoutineChanged routine, BreakKind kind) {
    return routine.kind() == kind && !routine.painRelated() && routine.retired() == null;
  }

  private static boolean suits(RoutineChanged routine, Wanted wanted) {
    List<String> positions = wanted.preferences().positions();
    return !wanted.breakId().date().isAfter(routine.reviewDue().plusDays(GRACE_DAYS))
        && (positions.isEmpty() || positions.contains(routine.position()));
  }
}
