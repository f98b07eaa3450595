package dev.interlude.benchmarks.streams;

import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.BreakDue;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.Enrichment;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Says that a break is due, once to each person, as the engine's producer does. */
final class Announcing implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer;
  private final Clock clock = Clock.systemUTC();

  Announcing(String broker) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", broker);
    settings.put("acks", "all");
    settings.put("linger.ms", 5);
    settings.put("compression.type", "lz4");
    producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /** Sends to all, at that many a second; 0 sends as fast as it can. */
  void toAll(Listeners listeners, int people, int rate) {
    Instant due = clock.instant();
    long begun = System.nanoTime();
    for (int i = 0; i < people; i++) {
      long at = rate == 0 ? begun : begun + i * 1_000_000_000L / rate;
      while (System.nanoTime() < at) {
        LockSupport.parkNanos(at - System.nanoTime());
      }
      listeners.sends(i);
      producer.send(record("p" + i, due));
    }
    producer.flush();
  }

  private ProducerRecord<String, byte[]> record(String person, Instant due) {
    BreakId breakId = BreakId.of(BreakKind.MOVEMENT, due, ZoneOffset.UTC);
    var data =
        new BreakDue(
            breakId,
            BreakKind.MOVEMENT,
            breakId.dueAt(),
            breakId.dueAt().plus(Duration.ofMinutes(15)),
            300,
            null,
            null,
            "hse-5-per-60",
            1);
    var assignment = new Assignment(Installation.TENANT, person, "d", "s", ZoneOffset.UTC, 1);
    return EventRecords.write(
        Topics.BREAKS,
        new Event<>("due/" + breakId, "urn:bench:" + person, due, person, data),
        Enrichment.of(assignment));
  }

  @Override
  public void close() {
    producer.close();
  }
}
