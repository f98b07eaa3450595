package dev.interlude.client.event;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event as it is sent: a CloudEvent 1.0.
 *
 * @param id made once and kept however often it is sent
 * @param source URI of app and device
 * @param person whom it is about, the directory's personId; never an e-mail address
 * @param time when it happened, cut to whole seconds
 */
public record Event(String id, String source, String person, Instant time, ClientEvent data) {

  private static final Duration LONGEST_SNOOZE = Duration.ofDays(1);
  private static final Duration LONGEST_PRESENCE = Duration.ofDays(400);

  public Event {
    requireNonNull(id, "id");
    Rules.source(source);
    Rules.person(person);
    time = Rules.seconds(time);
    Instant own = data.happenedAt();
    Rules.require(own == null || own.equals(time), "time", "is that of the data, " + own, time);
    if (data instanceof BreakSnoozed snoozed) {
      checkUntil(snoozed.until(), time, LONGEST_SNOOZE);
    } else if (data instanceof PresenceChanged presence) {
      checkUntil(presence.until(), time, LONGEST_PRESENCE);
    }
  }

  /** Returns the source, or throws an IllegalArgumentException when it is none. */
  public static String requireSource(String source) {
    return Rules.source(source);
  }

  /** The members of the JSON object, in the order in which they are written. */
  public Map<String, Object> members() {
    var members = new LinkedHashMap<String, Object>();
    members.put("specversion", "1.0");
    members.put("id", id);
    members.put("source", source);
    members.put("type", data.type());
    members.put("time", time.toString());
    members.put("subject", person);
    members.put("datacontenttype", "application/json");
    members.put("data", data.data());
    return members;
  }

  private static void checkUntil(@Nullable Instant until, Instant time, Duration most) {
    Rules.require(
        until == null || (until.isAfter(time) && !until.isAfter(time.plus(most))),
        "until",
        "is after the event's time, " + time + ", by at most " + most.toDays() + " days",
        until);
  }
}
