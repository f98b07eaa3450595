package dev.interlude.systemtests;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** CloudEvents as a client app writes them. */
final class Events {

  private Events() {}

  static Map<String, Object> event(
      String person, String id, String type, Instant time, Map<String, Object> data) {
    var event = new HashMap<String, Object>();
    event.put("specversion", "1.0");
    event.put("id", id);
    event.put("source", "https://apps.example/desk/" + person);
    event.put("type", "dev.interlude." + type + ".v1");
    event.put("time", time.toString());
    event.put("subject", person);
    event.put("data", data);
    return event;
  }

  static Map<String, Object> posture(
      String person, String id, Instant from, Instant to, String posture, String evidence) {
    return event(
        person,
        id,
        "posture.observed",
        to,
        Map.of(
            "from",
            from.toString(),
            "to",
            to.toString(),
            "posture",
            posture,
            "evidence",
            evidence));
  }

  static Map<String, Object> spontaneousBreak(
      String person, String id, Instant startedAt, Instant endedAt) {
    return event(
        person,
        id,
        "break.completed",
        endedAt,
        Map.of("kind", "movement", "startedAt", startedAt.toString(), "ratio", 1));
  }

  /** Some hours of a working day: sitting with short stands, two devices, a few breaks. */
  static List<Map<String, Object>> workingHours(String person, Instant begin, int pieces) {
    var events = new ArrayList<Map<String, Object>>();
    Duration piece = Duration.ofMinutes(5);
    for (int i = 0; i < pieces; i++) {
      Instant from = begin.plus(piece.multipliedBy(i));
      Instant to = from.plus(piece);
      String id = begin.getEpochSecond() + "-" + i;
      String posture = i % 7 == 6 ? "standing" : "sitting";
      events.add(posture(person, "desk-" + id, from, to, posture, "desk-sensor"));
      String seen = i % 11 == 10 ? "away" : "sitting";
      events.add(posture(person, "input-" + id, from, to.minusSeconds(i), seen, "input-activity"));
      if (i % 13 == 6) {
        events.add(spontaneousBreak(person, "break-" + id, from, from.plusSeconds(240)));
      }
    }
    return events;
  }
}
