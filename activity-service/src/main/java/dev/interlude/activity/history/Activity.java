package dev.interlude.activity.history;

import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An activity as it is stored.
 *
 * @param type its name on the wire
 * @param time when it happened
 * @param directoryVersion of the assignment it was stamped with
 * @param value the JSON of the log: the data with what the service added
 */
record Activity(Key key, String type, Instant time, int directoryVersion, String value) {

  /** As the judge allows, and so that the key fits into an entry of an index. */
  private static final int LONGEST_NAME = 256;

  /** By which an activity is one and the same, however often and with whatever time it comes. */
  record Key(String tenant, String person, String source, String id) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::tenant)
            .thenComparing(Key::person)
            .thenComparing(Key::source)
            .thenComparing(Key::id);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** Throws UnreadableEventException or IllegalArgumentException for what is no activity. */
  static Activity read(ConsumerRecord<String, byte[]> kafkaRecord) {
    byte[] value = kafkaRecord.value();
    Event<?> event = EventRecords.read(kafkaRecord.headers(), value);
    if (!event.type().isClientEvent()) {
      throw new IllegalArgumentException("not an event of a client");
    }
    Assignment assignment = EventRecords.readEnrichment(value).assignment();
    if (!assignment.key().toString().equals(kafkaRecord.key())) {
      throw new IllegalArgumentException("the key is another person's");
    }
    check(event.source());
    check(event.id());
    return new Activity(
        new Key(assignment.tenant(), assignment.person(), event.source(), event.id()),
        event.type().wireName(),
        event.time(),
        assignment.directoryVersion(),
        new String(value, StandardCharsets.UTF_8));
  }

  private static void check(String text) {
    if (text.length() > LONGEST_NAME || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("an id or source that no index of Postgres holds");
    }
  }
}
