package dev.interlude.reminder.freebusy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A time in which a person is in meetings.
 *
 * @param end exclusive
 */
record Busy(Instant start, Instant end) {

  /** Those that overlap or touch are one; in order. */
  static List<Busy> merged(List<Busy> all) {
    var merged = new ArrayList<Busy>();
    for (Busy each : all.stream().sorted(Comparator.comparing(Busy::start)).toList()) {
      Busy last = merged.isEmpty() ? null : merged.getLast();
      if (last == null || last.end().isBefore(each.start())) {
        merged.add(each);
      } else if (last.end().isBefore(each.end())) {
        merged.set(merged.size() - 1, new Busy(last.start(), each.end()));
      }
    }
    return merged;
  }
}
