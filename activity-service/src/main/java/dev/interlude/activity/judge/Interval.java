package dev.interlude.activity.judge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Half-open. */
record Interval(Instant from, Instant to) {

  /** Those that overlap or touch as one; in order of their begin, as given. */
  static List<Interval> joined(List<Interval> sorted) {
    var joined = new ArrayList<Interval>();
    for (Interval next : sorted) {
      boolean continues = !joined.isEmpty() && joined.getLast().reaches(next);
      joined.add(continues ? joined.removeLast().joinedWith(next) : next);
    }
    return joined;
  }

  boolean isEmpty() {
    return !from.isBefore(to);
  }

  private boolean reaches(Interval next) {
    return !next.from.isAfter(to);
  }

  private Interval joinedWith(Interval next) {
    return new Interval(from, to.isAfter(next.to) ? to : next.to);
  }

  Interval cutTo(Interval window) {
    return new Interval(
        from.isBefore(window.from) ? window.from : from, to.isAfter(window.to) ? window.to : to);
  }
}
