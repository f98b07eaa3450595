package dev.interlude.reminder.routines;

import dev.interlude.contracts.RoutineChanged;
import dev.interlude.reminder.prompts.Prompt.Suggestion;
import dev.interlude.reminder.routines.Routines.Published;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Chooses one of several routines that suit: each preference leaves out those that do not fit it,
 * unless none would be left.
 *
 * @param left at least one
 * @param why the preferences that were met
 */
record Narrowing(List<RoutineChanged> left, List<String> why) {

  static Narrowing of(List<Published> suited) {
    return new Narrowing(suited.stream().map(Published::routine).toList(), List.of("kind"));
  }

  /** Of those left each takes its turn by the break's name: a repetition chooses the same. */
  Suggestion choose(Wanted wanted) {
    Preferences likes = wanted.preferences();
    Narrowing rest = this;
    if (wanted.together() != null) {
      rest = rest.prefer("together", each -> each.routineId().equals(wanted.together()));
    }
    String language = likes.language();
    if (language != null) {
      rest = rest.prefer("language", each -> speaks(each, language));
    }
    if (!likes.goals().isEmpty()) {
      rest = rest.prefer("goal", each -> likes.goals().contains(each.goal()));
    }
    for (int most = wanted.lately().size(); most > 0 && !rest.why.contains("not-lately"); most--) {
      List<String> avoided = wanted.lately().subList(0, most);
      rest = rest.prefer("not-lately", each -> !avoided.contains(each.routineId()));
    }
    int turn = Math.floorMod(wanted.breakId().toString().hashCode(), rest.left.size());
    RoutineChanged chosen = rest.left.get(turn);
    return new Suggestion(chosen.routineId(), chosen.version(), chosen.seconds(), rest.why);
  }

  private Narrowing prefer(String reason, Predicate<RoutineChanged> liked) {
    List<RoutineChanged> fitting = left.stream().filter(liked).toList();
    if (fitting.isEmpty()) {
      return this;
    }
    var reasons = new ArrayList<>(why);
    reasons.add(reason);
    return new Narrowing(fitting, reasons);
  }

  /** Danish of Denmark is Danish. */
  private static boolean speaks(RoutineChanged routine, String language) {
    return routine.titles().keySet().stream()
        .anyMatch(each -> base(each).equalsIgnoreCase(base(language)));
  }

  private static String base(String language) {
    return language.split("-", 2)[0];
  }
}
