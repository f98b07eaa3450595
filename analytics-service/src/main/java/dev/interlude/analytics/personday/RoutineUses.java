package dev.interlude.analytics.personday;

import dev.interlude.contracts.PersonDaySummarised.RoutineUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The routines done in a person-day. A spontaneous break that overlaps a started prompted one is
 * the same break reported twice and left out. Pain is taken where both numbers are given, so that
 * the two lists of a use go together by index.
 */
final class RoutineUses {

  private static final Comparator<RoutineTrace> BY_PAIN =
      Comparator.comparingInt(RoutineTrace::painBefore).thenComparingInt(RoutineTrace::painAfter);

  private RoutineUses() {}

  static List<RoutineUse> of(PersonDay day, Sessions sessions) {
    var byRoutine = new TreeMap<RoutineTrace, List<RoutineTrace>>();
    Stream.concat(
            day.prompted().values().stream(),
            day.spontaneous().values().stream()
                .filter(facts -> !Sessions.overlapsAny(Session.of(facts), sessions.prompted())))
        .flatMap(facts -> facts.routines().stream())
        .forEach(trace -> byRoutine.computeIfAbsent(trace, key -> new ArrayList<>()).add(trace));
    return byRoutine.values().stream().map(RoutineUses::use).toList();
  }

  private static RoutineUse use(List<RoutineTrace> traces) {
    List<RoutineTrace> pains =
        traces.stream().filter(RoutineTrace::painKnown).sorted(BY_PAIN).toList();
    return new RoutineUse(
        traces.getFirst().routineId(),
        traces.getFirst().version(),
        traces.size(),
        (int) traces.stream().filter(RoutineTrace::completed).count(),
        pains.stream().map(RoutineTrace::painBefore).toList(),
        pains.stream().map(RoutineTrace::painAfter).toList());
  }
}
