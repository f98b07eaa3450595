package dev.interlude.systemtests;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** As many small facts as wanted, each with an id of its own, spread over people and days. */
record ManyFacts(String source, Instant end, List<String> people) {

  private static final int SECONDS_EACH = 120;
  private static final int A_DAY = 400;
  private static final int SECONDS_A_DAY = 86_400;

  /** The facts numbered from (inclusive) to (exclusive). */
  List<Map<String, Object>> range(int from, int to) {
    return IntStream.range(from, to).mapToObj(this::fact).toList();
  }

  Map<String, Object> fact(int number) {
    String person = people.get(number % people.size());
    int ofPerson = number / people.size();
    Instant to =
        end.minusSeconds((long) (ofPerson / A_DAY) * SECONDS_A_DAY)
            .minusSeconds((long) (ofPerson % A_DAY) * SECONDS_EACH);
    Map<String, Object> event =
        Events.posture(
            person, id(number), to.minusSeconds(SECONDS_EACH), to, "sitting", "input-activity");
    event.put("source", source + person);
    return event;
  }

  static String id(int number) {
    return "fact-" + number;
  }
}
