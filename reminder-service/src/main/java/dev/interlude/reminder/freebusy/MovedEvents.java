package dev.interlude.reminder.freebusy;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Single events of a series that an event of its own stands for. */
record MovedEvents(Map<String, Set<Instant>> byUid) {

  static MovedEvents of(ICalendar calendar) {
    var moved = new HashMap<String, Set<Instant>>();
    for (VEvent event : calendar.getEvents()) {
      if (event.getRecurrenceId() != null && event.getRecurrenceId().getValue() != null) {
        moved
            .computeIfAbsent(uid(event), any -> new HashSet<>())
            .add(event.getRecurrenceId().getValue().toInstant());
      }
    }
    return new MovedEvents(moved);
  }

  /** The times at which the event, if it is a series, does not take place. */
  Set<Instant> of(VEvent event) {
    return event.getRecurrenceId() == null ? byUid.getOrDefault(uid(event), Set.of()) : Set.of();
  }

  private static String uid(VEvent event) {
    return event.getUid() == null ? "" : String.valueOf(event.getUid().getValue());
  }
}
