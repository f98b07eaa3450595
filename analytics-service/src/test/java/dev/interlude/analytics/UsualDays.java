package dev.interlude.analytics;

import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.Posture;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** Summaries of days as people have them: some eight hours, six prompted breaks, not all done. */
final class UsualDays {

  private static final int DIFFERENT_ONES = 100;
  private static final int LAST_HOUR = 15;

  private UsualDays() {}

  /** As JSON, without a timeline, which has a column of its own. */
  static List<String> summaries() {
    return IntStream.range(0, DIFFERENT_ONES).mapToObj(seed -> summary(new Random(seed))).toList();
  }

  private static String summary(Random random) {
    SomeFacts facts = SomeFacts.facts();
    LocalTime now = LocalTime.of(7 + random.nextInt(2), 5 * random.nextInt(12));
    while (now.getHour() <= LAST_HOUR) {
      int sits = 10 + random.nextInt(50);
      int stands = 1 + random.nextInt(9);
      facts
          .saw(Posture.SITTING, Evidence.INPUT_ACTIVITY, "" + now, "" + now.plusMinutes(sits))
          .saw(
              Posture.STANDING,
              Evidence.DESK_SENSOR,
              "" + now.plusMinutes(sits),
              "" + now.plusMinutes(sits + stands));
      now = now.plusMinutes(sits + stands);
    }
    for (int hour = 9; hour <= LAST_HOUR; hour++) {
      prompt(facts, LocalTime.of(hour, 0), random.nextInt(10));
    }
    ObjectNode json = Json.mapper().valueToTree(facts.summary());
    json.remove("timeline");
    return json.put("tenant", LargeCompany.TENANT).toString();
  }

  private static void prompt(SomeFacts facts, LocalTime due, int chance) {
    String at = due.toString();
    facts.due(at, due.plusMinutes(15).toString());
    if (chance == 0) {
      facts.expired(at, due.plusMinutes(15).toString());
      return;
    }
    facts.delivered(at, at);
    switch (chance) {
      case 1 -> facts.skipped(at);
      case 2 -> facts.expired(at, due.plusMinutes(15).toString());
      case 3 -> facts.completed(at, "" + due.plusMinutes(2), "" + due.plusMinutes(4), 0.4);
      default ->
          facts.completed(at, "" + due.plusMinutes(chance), "" + due.plusMinutes(chance + 5), 1);
    }
  }
}
