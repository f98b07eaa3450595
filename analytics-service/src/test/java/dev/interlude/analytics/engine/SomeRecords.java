package dev.interlude.analytics.engine;

import static dev.interlude.analytics.personday.SomeFacts.facts;

import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.Posture;
import dev.interlude.contracts.PostureObserved;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A few records of 2026-11-16, around noon. */
final class SomeRecords {

  static final Instant NOON = SomeFacts.at("12:00");

  private SomeRecords() {}

  /** An hour of sitting that ends then. */
  static ProducerRecord<String, byte[]> sat(PersonKey person, int version, Instant to) {
    return StreamRecords.of(sitting(to), StreamRecords.stamped(person, version));
  }

  /** Half an hour more of the same day. */
  static ProducerRecord<String, byte[]> more(PersonKey person, int version) {
    Event<?> half = facts().sat("13:00", "13:30").events().getFirst();
    return StreamRecords.of(half, StreamRecords.stamped(person, version));
  }

  static Event<?> sitting(Instant to) {
    var seen =
        new PostureObserved(
            to.minus(Duration.ofHours(1)), to, Posture.SITTING, Evidence.POSTURE_SENSOR);
    return facts().event(to, seen).events().getFirst();
  }
}
