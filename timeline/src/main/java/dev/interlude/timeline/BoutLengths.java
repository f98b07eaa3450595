package dev.interlude.timeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** How sitting is spread over bouts of different length. */
final class BoutLengths {

  private BoutLengths() {}

  /**
   * The W50 of the literature: the smallest length d such that bouts of length at most d hold at
   * least half of the sitting; 0 without sitting.
   */
  static int usual(List<Bout> bouts, int sittingSeconds) {
    List<Bout> byLength = new ArrayList<>(bouts);
    byLength.sort(Comparator.comparingInt(Bout::lengthSeconds));
    int held = 0;
    for (Bout bout : byLength) {
      held += bout.sittingSeconds();
      if (held * 2 >= sittingSeconds) {
        return bout.lengthSeconds();
      }
    }
    return 0;
  }

  static List<Integer> sittingByLength(List<Bout> bouts) {
    List<Integer> bins =
        new ArrayList<>(Collections.nCopies(MetricRules.BOUT_LENGTH_LIMITS.size() + 1, 0));
    for (Bout bout : bouts) {
      int bin = Bins.of(bout.lengthSeconds(), MetricRules.BOUT_LENGTH_LIMITS);
      bins.set(bin, bins.get(bin) + bout.sittingSeconds());
    }
    return List.copyOf(bins);
  }
}
