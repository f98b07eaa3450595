package dev.interlude.analytics.personday;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The bouts of a person-day: metrics.md §1.3 read off the words.
 *
 * @param all start and end (exclusive) of each, as places in the window
 */
record NaiveBouts(NaivePosture posture, List<int[]> all) {

  static NaiveBouts of(NaivePosture posture, int first, int last) {
    List<int[]> bouts = new ArrayList<>();
    for (int at = first; at <= last; at++) {
      if (posture.isSitting(at)) {
        if (!bouts.isEmpty() && at - bouts.getLast()[1] < 60) {
          bouts.getLast()[1] = at + 1;
        } else {
          bouts.add(new int[] {at, at + 1});
        }
      }
    }
    return new NaiveBouts(posture, bouts);
  }

  int longest() {
    return all.stream().mapToInt(bout -> bout[1] - bout[0]).max().orElse(0);
  }

  List<int[]> prolonged() {
    return all.stream().filter(bout -> bout[1] - bout[0] >= 30 * 60).toList();
  }

  long sittingIn(int[] bout) {
    return IntStream.range(bout[0], bout[1]).filter(posture::isSitting).count();
  }

  /** The smallest length such that bouts up to it hold at least half of the sitting. */
  long usualBout() {
    long sitting = posture.sitting();
    Map<Integer, Long> byLength = new TreeMap<>();
    all.forEach(bout -> byLength.merge(bout[1] - bout[0], sittingIn(bout), Long::sum));
    for (int length : byLength.keySet()) {
      long held =
          byLength.entrySet().stream()
              .filter(each -> each.getKey() <= length)
              .mapToLong(Map.Entry::getValue)
              .sum();
      if (held >= sitting / 2.0) {
        return length;
      }
    }
    return 0;
  }

  List<Long> sittingByBoutLength() {
    int[] minutes = {0, 5, 10, 20, 30, 45, 60, 90, Integer.MAX_VALUE};
    return IntStream.range(0, 8)
        .mapToObj(
            bin ->
                all.stream()
                    .filter(bout -> bout[1] - bout[0] >= minutes[bin] * 60L)
                    .filter(bout -> bout[1] - bout[0] < minutes[bin + 1] * 60L)
                    .mapToLong(this::sittingIn)
                    .sum())
        .toList();
  }

  /** Gaps between bouts with so many seconds upright or away, of which none is taken. */
  int breaks(int least, IntPredicate taken) {
    int breaks = 0;
    for (int index = 1; index < all.size(); index++) {
      int from = all.get(index - 1)[1];
      int to = all.get(index)[0];
      long rest =
          IntStream.range(from, to)
              .filter(at -> posture.isUpright(at) || posture.isAway(at))
              .count();
      breaks += rest >= least && IntStream.range(from, to).noneMatch(taken) ? 1 : 0;
    }
    return breaks;
  }
}
