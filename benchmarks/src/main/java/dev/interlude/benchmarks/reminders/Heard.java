package dev.interlude.benchmarks.reminders;

import dev.interlude.benchmarks.intake.Latencies;
import dev.interlude.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what is said on the topic of breaks; so it counts only what the broker has. */
final class Heard implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(20);

  private final Clock clock = Clock.systemUTC();
  private final AtomicInteger count = new AtomicInteger();
  private final Thread reading;
  private volatile Latencies late = new Latencies();
  private volatile long lastNanos;
  private volatile boolean ending;

  /** Returns when it reads, from the end on. */
  Heard(String broker) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", broker);
    settings.put("max.poll.records", 10_000);
    var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    var partitions =
        consumer.partitionsFor(Topics.BREAKS.name()).stream()
            .map(each -> new TopicPartition(each.topic(), each.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    reading = Thread.ofPlatform().name("heard").start(() -> read(consumer));
  }

  private void read(KafkaConsumer<byte[], byte[]> consumer) {
    try (consumer) {
      while (!ending) {
        var records = consumer.poll(POLL);
        Instant now = clock.instant();
        for (ConsumerRecord<byte[], byte[]> each : records) {
          byte[] time = each.headers().lastHeader("ce_time").value();
          Instant due = Instant.parse(new String(time, StandardCharsets.US_ASCII));
          late.add(ChronoUnit.NANOS.between(due, now));
        }
        if (!records.isEmpty()) {
          lastNanos = System.nanoTime();
          count.addAndGet(records.count());
        }
      }
    }
  }

  void begin() {
    late = new Latencies();
    count.set(0);
  }

  /** Waits for so many; returns when the last was heard, or throws when they do not come. */
  long await(int wanted, Duration most) {
    long end = System.nanoTime() + most.toNanos();
    while (count.get() < wanted) {
      if (System.nanoTime() > end || !reading.isAlive()) {
        throw new IllegalStateException("only " + count + " of " + wanted + " were heard");
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
    return lastNanos;
  }

  /** How late after their due times they were heard. */
  Latencies late() {
    return late;
  }

  @Override
  public void close() throws InterruptedException {
    ending = true;
    reading.join();
  }
}
