package dev.interlude.reminder.stream;

import dev.interlude.contracts.BreakDelivered;
import dev.interlude.contracts.BreakDue;
import dev.interlude.contracts.BreakEvent;
import dev.interlude.contracts.BreakExpired;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakWithdrawn;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.reminder.prompts.PersonRef;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * An event about a break, as its person's apps get it.
 *
 * @param at where it stands in the log; null for one that was made again from the tables
 * @param loggedAt when the log took it
 * @param id of the event
 * @param breakId of the break that it is about
 * @param type the short one: {@code break.due}
 * @param json the CloudEvent in one line
 */
record BreakNews(
    PersonRef person,
    @Nullable Position at,
    Instant loggedAt,
    String id,
    String breakId,
    String type,
    String json)
    implements Logged {

  @Override
  public Optional<BreakNews> news() {
    return Optional.of(this);
  }

  /** Whose news the record is; empty when its key names nobody. */
  static Optional<PersonRef> ofWhom(ConsumerRecord<String, byte[]> logged) {
    String key = logged.key();
    int slash = key == null ? -1 : key.indexOf('/');
    return slash < 0
        ? Optional.empty()
        : Optional.of(new PersonRef(key.substring(0, slash), key.substring(slash + 1)));
  }

  /** Empty for an event about anything else; throws {@code UnreadableEventException}. */
  static Optional<BreakNews> read(ConsumerRecord<String, byte[]> logged) {
    return ofWhom(logged)
        .flatMap(
            person ->
                read(
                    person,
                    new Position(logged.partition(), logged.offset()),
                    Instant.ofEpochMilli(logged.timestamp()),
                    logged.headers(),
                    logged.value()));
  }

  /** The same of the parts of a record. */
  static Optional<BreakNews> read(
      PersonRef person, Position at, Instant loggedAt, Headers headers, byte @Nullable [] value) {
    return of(person, at, loggedAt, EventRecords.read(headers, value));
  }

  /** What the log holds or is about to hold, made again. */
  static Optional<BreakNews> again(
      PersonRef person, Instant now, ProducerRecord<String, byte[]> said) {
    return of(person, null, now, EventRecords.read(said.headers(), said.value()));
  }

  private static Optional<BreakNews> of(
      PersonRef person, @Nullable Position at, Instant loggedAt, Event<?> event) {
    if (!(event.data() instanceof BreakEvent data)) {
      return Optional.empty();
    }
    return Optional.of(
        new BreakNews(
            person,
            at,
            loggedAt,
            event.id(),
            breakOf(data).toString(),
            BreakJson.typeOf(event),
            BreakJson.of(event, data)));
  }

  private static BreakId breakOf(BreakEvent event) {
    return switch (event) {
      case BreakDue due -> due.breakId();
      case BreakWithdrawn withdrawn -> withdrawn.breakId();
      case BreakExpired expired -> expired.breakId();
      case BreakDelivered delivered -> delivered.breakId();
    };
  }
}
