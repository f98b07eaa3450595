package dev.interlude.activity.judge;

import java.time.Instant;

/** Half-open. */
record Interval(Instant from, Instant to) {

  boolean isEmpty() {
    return !from.isBefore(to);
  }

  /** Whether the other begins inside this one or at its end. */
  boolean reaches(Interval next) {
    return !next.from.isAfter(to);
  }

  Interval joinedWith(Interval next) {
    return new Interval(from, to.isAfter(next.to) ? to : next.to);
  }

  Interval cutTo(Interval window) {
    return new Interval(
        from.isBefore(window.from) ? window.from : from, to.isAfter(window.to) ? window.to : to);
  }
}
