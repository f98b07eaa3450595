package dev.interlude.activity.people;

import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.TenantChanged;
import dev.interlude.contracts.Topics;
import dev.interlude.contracts.UnreadableEventException;
import io.micrometer.core.instrument.Counter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes records of the directory's topics; one that cannot be read is counted and passed over. */
final class DirectoryRecords {

  private static final Logger log = LoggerFactory.getLogger(DirectoryRecords.class);

  private final PeopleDirectory directory;
  private final Counter skipped;

  DirectoryRecords(PeopleDirectory directory, Counter skipped) {
    this.directory = directory;
    this.skipped = skipped;
  }

  void take(ConsumerRecord<String, byte[]> consumed) {
    try {
      apply(consumed);
    } catch (UnreadableEventException | IllegalArgumentException e) {
      skipped.increment();
      log.warn(
          "skipped an unreadable record: topic {}, partition {}, offset {}: {}",
          consumed.topic(),
          consumed.partition(),
          consumed.offset(),
          e.getMessage());
    }
  }

  private void apply(ConsumerRecord<String, byte[]> consumed) {
    boolean aboutPeople = consumed.topic().equals(Topics.PEOPLE.name());
    if (consumed.key() == null) {
      throw new IllegalArgumentException("no key");
    }
    if (consumed.value() == null) {
      remove(consumed.key(), aboutPeople);
      return;
    }
    switch (EventRecords.read(consumed.headers(), consumed.value()).data()) {
      case PersonChanged person when aboutPeople && isKeyOf(person, consumed.key()) ->
          directory.put(person);
      case TenantChanged tenant when !aboutPeople -> directory.putTenant(tenant.tenant());
      default -> throw new IllegalArgumentException("not of this topic or key");
    }
  }

  private void remove(String key, boolean aboutPeople) {
    if (aboutPeople) {
      directory.remove(PersonKey.parse(key));
    } else {
      directory.removeTenant(key);
    }
  }

  private static boolean isKeyOf(PersonChanged person, String key) {
    return PersonKey.parse(key).equals(new PersonKey(person.tenant(), person.person()));
  }
}
