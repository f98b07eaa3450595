package dev.interlude.analytics.personday;

import dev.interlude.contracts.BreakId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How soon what was done in time was begun.
 *
 * @param delays seconds from the delivery, or else from the due time, to the start
 */
record NaiveResponses(List<Long> delays) {

  static NaiveResponses of(Map<BreakId, NaiveBreak> prompted) {
    List<Long> delays = new ArrayList<>();
    prompted.forEach(
        (id, each) -> {
          if (List.of("completed", "partial").contains(each.outcome())) {
            long since = each.delivery().orElse(id.dueAt().getEpochSecond());
            delays.add(Math.max(0, each.start().getAsLong() - since));
          }
        });
    return new NaiveResponses(delays);
  }

  long seconds() {
    return delays.stream().mapToLong(Long::longValue).sum();
  }

  List<Integer> byDelay() {
    int[] minutes = {0, 1, 2, 5, 10, 15, Integer.MAX_VALUE};
    return IntStream.range(0, 6)
        .mapToObj(
            bin ->
                (int)
                    delays.stream()
                        .filter(delay -> delay >= minutes[bin] * 60L)
                        .filter(delay -> delay < minutes[bin + 1] * 60L)
                        .count())
        .toList();
  }
}
