package dev.interlude.activity.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of intervals.
 *
 * @param accepted are in the log, acknowledged
 * @param rejected how many were not taken, by code
 */
record Delivered(int accepted, Map<String, Integer> rejected) {

  static final Delivered NONE = new Delivered(0, Map.of());

  Delivered {
    rejected = Map.copyOf(rejected);
  }

  static Delivered of(int accepted, List<String> codes) {
    var rejected = new HashMap<String, Integer>();
    codes.forEach(code -> rejected.merge(code, 1, Integer::sum));
    return new Delivered(accepted, rejected);
  }

  Delivered plus(Delivered more) {
    var sum = new HashMap<>(rejected);
    more.rejected.forEach((code, count) -> sum.merge(code, count, Integer::sum));
    return new Delivered(accepted + more.accepted, sum);
  }

  int total() {
    return accepted + rejected.values().stream().mapToInt(Integer::intValue).sum();
  }
}
