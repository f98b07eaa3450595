package dev.interlude.analytics.personday;

import java.util.ArrayList;
import java.util.List;

/**
 * Spontaneous breaks that overlap no started prompted one.
 *
 * @param joined those done to four fifths at least, the ones that overlap together
 */
record NaiveSpontaneous(List<NaiveBreak> all, List<List<NaiveBreak>> joined) {

  NaiveSpontaneous(List<NaiveBreak> all) {
    this(all, join(all));
  }

  long activeSeconds() {
    long seconds = 0;
    for (List<NaiveBreak> group : joined) {
      int plan = group.stream().mapToInt(NaiveBreak::plannedSeconds).max().orElse(0);
      long start = group.stream().mapToLong(each -> each.start().getAsLong()).min().orElseThrow();
      long end = group.stream().mapToLong(each -> each.end().getAsLong()).max().orElseThrow();
      seconds += NaiveBreaks.dose(end - start, plan);
    }
    return seconds;
  }

  private static List<List<NaiveBreak>> join(List<NaiveBreak> breaks) {
    List<List<NaiveBreak>> joined = new ArrayList<>();
    for (NaiveBreak each : breaks) {
      if (each.ratio() >= 0.8) {
        List<NaiveBreak> group = new ArrayList<>(List.of(each));
        for (List<NaiveBreak> other : List.copyOf(joined)) {
          if (other.stream().anyMatch(each::overlaps)) {
            group.addAll(other);
            joined.remove(other);
          }
        }
        joined.add(group);
      }
    }
    return joined;
  }
}
