package dev.interlude.activity.delivery;

import dev.interlude.activity.judge.Submission;
import dev.interlude.contracts.EventType;
import dev.interlude.contracts.Json;
import java.time.LocalDate;
import java.util.Map;

/** The event by which a person takes a day back without an app that writes it. */
public final class ClearedDay {

  private ClearedDay() {}

  /** A CloudEvent in JSON. Its id is that of the date, so that asking again repeats the event. */
  public static byte[] of(Submission submission, String person, LocalDate date) {
    return Json.mapper()
        .writeValueAsBytes(
            Map.of(
                "specversion",
                "1.0",
                "id",
                "cleared/" + date,
                "source",
                "urn:interlude:activity-service:" + submission.tenant() + ":" + person,
                "type",
                EventType.DAY_CLEARED.wireName(),
                "subject",
                person,
                "time",
                submission.receivedAt().toString(),
                "data",
                Map.of("date", date.toString())));
  }
}
