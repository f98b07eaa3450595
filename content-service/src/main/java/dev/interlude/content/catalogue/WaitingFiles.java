package dev.interlude.content.catalogue;

import dev.interlude.content.publishing.Publishing.Outcome;
import dev.interlude.content.publishing.PublishingRule;
import dev.interlude.content.routine.Alternative;
import dev.interlude.content.routine.Routine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;

/**
 * Files that break no rule but one: a routine that they name as another way is not published. It
 * may come with a later file, or with one that names this one in turn.
 */
final class WaitingFiles {

  /** One of them. */
  record Waiting(Resource file, Routine routine) {}

  /** Those that may be published together, and those that wait for what does not come. */
  record Sorted(List<Waiting> together, List<Waiting> inVain) {

    Set<String> ids() {
      return WaitingFiles.ids(together);
    }
  }

  private final List<Waiting> waiting = new ArrayList<>();

  /** Whether the file may wait: not where anything else is wrong with it. */
  boolean take(Resource file, Routine routine, Outcome outcome) {
    boolean may =
        outcome instanceof Outcome.Refused refused
            && refused.violations().stream()
                .allMatch(each -> each.rule() == PublishingRule.ALTERNATIVES_EXIST)
            && !Alternative.idsIn(routine.alternatives()).contains(routine.id())
            && waiting.add(new Waiting(file, routine));
    return may;
  }

  /**
   * The largest set of which each names only what is published or in the set itself.
   *
   * @param missing which of the routines that it names are not published
   */
  Sorted sort(Function<Routine, Set<String>> missing) {
    var together = new ArrayList<>(waiting);
    var inVain = new ArrayList<Waiting>();
    boolean changed = true;
    while (changed) {
      Set<String> ids = ids(together);
      List<Waiting> out =
          together.stream()
              .filter(each -> !ids.containsAll(missing.apply(each.routine())))
              .toList();
      inVain.addAll(out);
      changed = together.removeAll(out);
    }
    return new Sorted(together, inVain);
  }

  private static Set<String> ids(List<Waiting> files) {
    return files.stream().map(each -> each.routine().id()).collect(Collectors.toSet());
  }
}
