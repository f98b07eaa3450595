package dev.interlude.analytics.engine;

import dev.interlude.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Two threads, each with a consumer of half of the partitions. */
final class Workers implements AutoCloseable {

  static final int THREADS = 2;
  private static final Duration POLL = Duration.ofMillis(100);

  /** What a thread does with its part; made in that thread. */
  interface Worker extends AutoCloseable {
    void take(ConsumerRecords<String, byte[]> records, KafkaConsumer<String, byte[]> consumer);

    @Override
    void close();
  }

  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean ended;

  void start(Job.Round round, Supplier<Worker> workers) {
    for (int number = 0; number < THREADS; number++) {
      int part = number;
      threads.add(
          Thread.ofPlatform().name("worker-" + part).start(() -> work(round, part, workers)));
    }
  }

  private void work(Job.Round round, int part, Supplier<Worker> workers) {
    try (var consumer =
            new KafkaConsumer<>(
                settings(round), new StringDeserializer(), new ByteArrayDeserializer());
        Worker worker = workers.get()) {
      List<TopicPartition> partitions =
          List.of(Topics.ACTIVITIES, Topics.BREAKS).stream()
              .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
              .filter(partition -> partition.partition() % THREADS == part)
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (!ended) {
        worker.take(consumer.poll(POLL), consumer);
      }
    }
  }

  private static Map<String, Object> settings(Job.Round round) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", round.broker());
    settings.put("group.id", round.group());
    settings.put("enable.auto.commit", false);
    settings.put("auto.offset.reset", "earliest");
    settings.put("max.poll.records", 2_000);
    settings.put("interceptor.classes", FirstRecord.class.getName());
    return settings;
  }

  @Override
  public void close() {
    ended = true;
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
