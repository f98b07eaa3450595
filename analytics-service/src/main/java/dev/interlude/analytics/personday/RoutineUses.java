package dev.interlude.analytics.personday;

import dev.interlude.contracts.PersonDaySummarised.RoutineUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    for (BreakFacts facts : day.prompted().values()) {
      add(facts, byRoutine);
    }
    for (BreakFacts facts : day.spontaneous().values()) {
      if (!Sessions.overlapsAny(Session.of(facts), sessions.prompted())) {
        add(facts, byRoutine);
      }
    }
    List<RoutineUse> uses = new ArrayList<>(byRoutine.size());
    byRoutine.values().forEach(traces -> uses.add(use(traces)));
    return List.copyOf(uses);
  }

  private static void add(BreakFacts facts, Map<RoutineTrace, List<RoutineTrace>> byRoutine) {
    for (RoutineTrace trace : facts.routines()) {
      byRoutine.computeIfAbsent(trace, key -> new ArrayList<>()).add(trace);
    }
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
