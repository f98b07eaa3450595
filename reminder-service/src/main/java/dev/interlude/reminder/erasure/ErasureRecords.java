package dev.interlude.reminder.erasure;

import dev.interlude.contracts.ErasureDone;
import dev.interlude.contracts.ErasureEvent;
import dev.interlude.contracts.ErasureRequested;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.Topics;
import dev.interlude.reminder.prompts.BreakRecords;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What is said on the topic of erasures; a repetition has the same id. */
final class ErasureRecords {

  private ErasureRecords() {}

  /** All services shall delete what they hold. */
  static ProducerRecord<String, byte[]> requested(Erasure erasure) {
    return write(
        id(erasure),
        erasure.requestedAt(),
        erasure,
        new ErasureRequested(erasure.tenant(), erasure.person(), erasure.directoryVersion()));
  }

  /** This one has. */
  static ProducerRecord<String, byte[]> done(Erasure erasure, Instant now) {
    return write(
        "done/" + id(erasure),
        now,
        erasure,
        new ErasureDone(
            erasure.tenant(), erasure.person(), erasure.directoryVersion(), ErasureSettings.OWN));
  }

  private static String id(Erasure erasure) {
    return "erasure/%s/%d".formatted(key(erasure), erasure.directoryVersion());
  }

  private static String key(Erasure erasure) {
    return new PersonKey(erasure.tenant(), erasure.person()).toString();
  }

  private static ProducerRecord<String, byte[]> write(
      String id, Instant at, Erasure erasure, ErasureEvent data) {
    return EventRecords.write(
        Topics.ERASURES,
        key(erasure),
        new Event<>(id, BreakRecords.SOURCE, at, erasure.person(), data));
  }
}
