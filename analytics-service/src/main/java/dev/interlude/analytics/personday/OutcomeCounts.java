package dev.interlude.analytics.personday;

import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.PersonDaySummarised.Outcomes;
import java.util.EnumMap;
import java.util.Map;

/** Counts the outcomes of prompted breaks, in all and by kind. */
final class OutcomeCounts {

  private final int[] counts = new int[Outcome.values().length];

  static Outcomes all(PersonDay day) {
    var all = new OutcomeCounts();
    day.prompted().values().forEach(all::add);
    return all.outcomes();
  }

  static Map<BreakKind, Outcomes> byKind(PersonDay day) {
    Map<BreakKind, OutcomeCounts> byKind = new EnumMap<>(BreakKind.class);
    day.prompted()
        .forEach(
            (id, facts) ->
                byKind.computeIfAbsent(id.kind(), kind -> new OutcomeCounts()).add(facts));
    Map<BreakKind, Outcomes> result = new EnumMap<>(BreakKind.class);
    byKind.forEach((kind, each) -> result.put(kind, each.outcomes()));
    return result;
  }

  private void add(BreakFacts facts) {
    counts[Outcome.of(facts).ordinal()]++;
  }

  private int of(Outcome outcome) {
    return counts[outcome.ordinal()];
  }

  private Outcomes outcomes() {
    return new Outcomes(
        of(Outcome.PENDING),
        of(Outcome.COMPLETED),
        of(Outcome.PARTIAL),
        of(Outcome.LATE),
        of(Outcome.SKIPPED),
        of(Outcome.WITHDRAWN),
        of(Outcome.MISSED),
        of(Outcome.UNDELIVERED));
  }
}
