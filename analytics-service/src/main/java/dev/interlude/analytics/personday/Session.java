package dev.interlude.analytics.personday;

import dev.interlude.timeline.Interval;
import dev.interlude.timeline.MetricRules;

/**
 * A break that was begun, in epoch seconds.
 *
 * @param ended false when its end is not known (yet)
 * @param plannedSeconds the largest plan known; 0 for none
 */
record Session(long start, long end, boolean ended, int plannedSeconds) {

  static Session of(BreakFacts facts) {
    return facts.ended()
        ? new Session(facts.start(), facts.end(), true, facts.plannedSeconds())
        : new Session(facts.start(), facts.start(), false, facts.plannedSeconds());
  }

  /** What it occupies: at least a second, so that a break without an end is seen at its start. */
  Interval interval() {
    return new Interval(start, Math.max(end, start + 1));
  }

  /** The dose it is credited with: its length, at most one and a half times its plan. */
  long activeSeconds() {
    if (!ended) {
      return 0;
    }
    long limit =
        plannedSeconds == BreakFacts.NO_PLAN
            ? MetricRules.UNPLANNED_DOSE_LIMIT_SECONDS
            : (long) plannedSeconds * MetricRules.DOSE_LIMIT_TENTHS / 10;
    return Math.min(Math.max(end - start, 0), limit);
  }

  /** Both as one break; the larger plan holds. */
  Session join(Session other) {
    return new Session(
        Math.min(start, other.start),
        Math.max(end, other.end),
        ended || other.ended,
        Math.max(plannedSeconds, other.plannedSeconds));
  }
}
