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
 * and reading costs more than all else that is done with it.
 */
record UnreadNews(PersonRef person, ConsumerRecord<String, byte[]> logged) implements Logged {

  private static final Logger LOG = LoggerFactory.getLogger(UnreadNews.class);

  /** Throws {@code UnreadableEventException} for what is no event by its headers. */
  static UnreadNews of(PersonRef person, ConsumerRecord<String, byte[]> logged) {
    EventRecords.typeOf(logged.headers(), logged.value());
    return new UnreadNews(person, logged);
  }

  @Override
  public Position at() {
    return new Position(logged.partition(), logged.offset());
  }

  @Override
  public Instant loggedAt() {
    return Instant.ofEpochMilli(logged.timestamp());
  }

  @Override
  public Optional<BreakNews> news() {
    try {
      return BreakNews.read(logged);
    } catch (UnreadableEventException e) {
      LOG.warn(
          "Tells nothing of a record of the breaks topic: partition {}, offset {}, {}",
          logged.partition(),
          logged.offset(),
          e.code());
      return Optional.empty();
    }
  }
}
