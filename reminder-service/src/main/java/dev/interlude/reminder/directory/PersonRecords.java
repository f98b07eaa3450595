package dev.interlude.reminder.directory;

import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.Topics;
import dev.interlude.reminder.prompts.BreakRecords;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What is said about people's entries; a version has one id. */
public final class PersonRecords {

  private PersonRecords() {}

  public static ProducerRecord<String, byte[]> changed(PersonChanged entry, Instant now) {
    String key = entry.assignment().key().toString();
    return EventRecords.write(
        Topics.PEOPLE,
        key,
        new Event<>(
            "person/" + key + "/" + entry.version(),
            BreakRecords.SOURCE,
            now,
            entry.person(),
            entry));
  }
}
