package dev.interlude.timeline;

import java.util.List;

/** The gaps between consecutive bouts that count as breaks from sitting. */
final class RestGaps {

  private RestGaps() {}

  static int sittingBreaks(List<Bout> bouts) {
    int count = 0;
    for (Bout bout : bouts) {
      count += bout.restBefore() >= MetricRules.SITTING_BREAK_SECONDS ? 1 : 0;
    }
    return count;
  }

  static int naturalBreaks(List<Bout> bouts, List<Interval> sessions) {
    int count = 0;
    for (int index = 1; index < bouts.size(); index++) {
      if (bouts.get(index).restBefore() >= MetricRules.NATURAL_BREAK_SECONDS) {
        var gap = new Interval(bouts.get(index - 1).to(), bouts.get(index).from());
        count += sessions.stream().noneMatch(gap::overlaps) ? 1 : 0;
      }
    }
    return count;
  }
}
