package dev.interlude.analytics.engine;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** The limit: reads all records, with or without reading facts out of them, and keeps nothing. */
final class BareConsumer implements Job {

  private final boolean decoding;
  private final Workers workers = new Workers();

  BareConsumer(boolean decoding) {
    this.decoding = decoding;
  }

  @Override
  public void start(Round round) {
    workers.start(round, Reader::new);
  }

  @Override
  public void close() {
    workers.close();
  }

  private final class Reader implements Workers.Worker {

    private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final FactReader facts = new FactReader(new EngineMetrics(new SimpleMeterRegistry()));
    private long read;
    private long committed;
    private long lastCommit = System.nanoTime();

    @Override
    public void take(
        ConsumerRecords<String, byte[]> records, KafkaConsumer<String, byte[]> consumer) {
      for (ConsumerRecord<String, byte[]> each : records) {
        read += decoding ? factsOf(each) : each.value().length;
      }
      boolean due = System.nanoTime() - lastCommit > COMMIT_NANOS;
      if (read > committed && (due || records.isEmpty())) {
        consumer.commitSync();
        committed = read;
        lastCommit = System.nanoTime();
      }
    }

    private int factsOf(ConsumerRecord<String, byte[]> each) {
      return facts.read(each.key(), each.headers(), each.value()) instanceof Reading.Facts read
          ? read.facts().size()
          : 0;
    }

    @Override
    public void close() {}
  }
}
