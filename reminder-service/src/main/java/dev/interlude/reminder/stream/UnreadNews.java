package dev.interlude.reminder.stream;

import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.UnreadableEventException;
import dev.interlude.reminder.prompts.PersonRef;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An event that nobody listened to when it came: most people have no stream open on an instance,
 * and reading costs more than all else that is done with it. It is kept small, as thousands are
 * remembered for seconds only, which collectors of young objects bear well as long as they are few
 * bytes.
 */
record UnreadNews(PersonRef person, Position at, long logged, byte[] packed) implements Logged {

  private static final Logger LOG = LoggerFactory.getLogger(UnreadNews.class);

  /** Throws {@code UnreadableEventException} for what is no event by its headers. */
  static UnreadNews of(PersonRef person, ConsumerRecord<String, byte[]> logged) {
    EventRecords.typeOf(logged.headers(), logged.value());
    return new UnreadNews(
        person,
        new Position(logged.partition(), logged.offset()),
        logged.timestamp(),
        PackedRecord.pack(logged.headers(), logged.value()));
  }

  @Override
  public Instant loggedAt() {
    return Instant.ofEpochMilli(logged);
  }

  @Override
  public Optional<BreakNews> news() {
    try {
      return PackedRecord.read(
          packed, (headers, value) -> BreakNews.read(person, at, loggedAt(), headers, value));
    } catch (UnreadableEventException e) {
      LOG.warn(
          "Tells nothing of a record of the breaks topic: partition {}, offset {}, {}",
          at.partition(),
          at.offset(),
          e.code());
      return Optional.empty();
    }
  }
}
