package dev.interlude.timeline;

/**
 * A half-open stretch of time in epoch seconds: {@code from} belongs to it, {@code to} does not.
 */
public record Interval(long from, long to) {

  public Interval {
    if (to < from) {
      throw new IllegalArgumentException("An interval ends at or after its start");
    }
  }

  public long seconds() {
    return to - from;
  }

  public boolean overlaps(Interval other) {
    return from < other.to && other.from < to;
  }
}
