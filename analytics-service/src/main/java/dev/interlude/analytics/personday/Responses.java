package dev.interlude.analytics.personday;

import dev.interlude.contracts.BreakId;
import dev.interlude.timeline.Bins;
import dev.interlude.timeline.MetricRules;
import java.util.Arrays;
import java.util.List;

/**
 * How soon breaks that were done in time were begun.
 *
 * @param byDelay six bins from [0,1) to [15,∞) minutes
 */
record Responses(int count, long seconds, List<Integer> byDelay) {

  static Responses of(PersonDay day) {
    int count = 0;
    long seconds = 0;
    int[] byDelay = new int[MetricRules.RESPONSE_DELAY_LIMITS.size() + 1];
    for (var each : day.prompted().entrySet()) {
      if (Outcome.of(each.getValue()).inTime()) {
        long delay = delay(each.getKey(), each.getValue());
        count++;
        seconds += delay;
        byDelay[Bins.of((int) delay, MetricRules.RESPONSE_DELAY_LIMITS)]++;
      }
    }
    return new Responses(count, seconds, Arrays.stream(byDelay).boxed().toList());
  }

  private static long delay(BreakId id, BreakFacts facts) {
    long since = facts.delivered() ? facts.delivery() : id.dueAt().getEpochSecond();
    return Math.max(0, facts.start() - since);
  }
}
