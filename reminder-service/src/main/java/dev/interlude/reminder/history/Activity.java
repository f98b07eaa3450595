package dev.interlude.reminder.history;

import dev.interlude.contracts.ClientEvent;
import dev.interlude.contracts.Enrichment;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.UnreadableEventException;
import dev.interlude.reminder.prompts.PersonRef;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A fact that an app reported about a person, in the person's zone of that time.
 *
 * @param version of the person's entry at that time
 */
record Activity(PersonRef person, int version, ZoneId zone, Instant time, ClientEvent data) {

  /**
   * Reads a record of the activities topic; empty for events of other types. Throws
   * UnreadableEventException or IllegalArgumentException for what is no event of a person.
   */
  static Optional<Activity> read(ConsumerRecord<?, byte[]> each) {
    var event = EventRecords.read(each.headers(), each.value());
    if (!(event.data() instanceof ClientEvent data)) {
      return Optional.empty();
    }
    Enrichment enrichment = EventRecords.readEnrichment(each.value());
    var key = enrichment.assignment().key();
    return Optional.of(
        new Activity(
            new PersonRef(key.tenant(), key.person()),
            enrichment.assignment().directoryVersion(),
            enrichment.assignment().zone(),
            event.time(),
            data));
  }

  /** A word for the operator: what was wrong with a record. */
  static String reason(RuntimeException e) {
    return switch (e) {
      case UnreadableEventException unreadable -> unreadable.code();
      case IllegalArgumentException illegal -> "invalid-key";
      case DateTimeException date -> "invalid-time";
      default -> "refused-by-database";
    };
  }

  LocalDate date() {
    return time.atZone(zone).toLocalDate();
  }
}
