package dev.interlude.benchmarks.engine;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes facts to the broker. */
record Feed(String broker) {

  /** How much was written, by the bytes of values. */
  record Written(long events, long bytes) {}

  /** Done when the broker has acknowledged all. */
  Written send(Consumer<Consumer<ProducerRecord<String, byte[]>>> facts) {
    var failed = new AtomicReference<Exception>();
    var events = new AtomicLong();
    var bytes = new AtomicLong();
    try (var producer =
        new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
      facts.accept(
          next -> {
            events.incrementAndGet();
            bytes.addAndGet(next.value().length);
            producer.send(
                next,
                (sent, e) -> {
                  if (e != null) {
                    failed.set(e);
                  }
                });
          });
    }
    if (failed.get() != null) {
      throw new IllegalStateException(failed.get());
    }
    return new Written(events.get(), bytes.get());
  }

  private Map<String, Object> settings() {
    return Map.of(
        "bootstrap.servers",
        broker,
        "acks",
        "all",
        "linger.ms",
        20,
        "batch.size",
        256 << 10,
        "buffer.memory",
        64 << 20,
        "compression.type",
        "lz4");
  }
}
