package dev.interlude.testsupport;

import dev.interlude.contracts.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What a topic holds, for assertions: {@code await().untilAsserted(() ->
 * assertThat(tail.records()).hasSize(3))}.
 */
public final class TopicTail implements AutoCloseable {
  /** Of 200 ms each where nothing comes. */
  private static final int MOST_POLLS = 50;

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

  private TopicTail(KafkaConsumer<String, byte[]> consumer) {
    this.consumer = consumer;
  }

  /** All records since the topic's beginning. */
  public static TopicTail fromStart(String bootstrapServers, Topic topic) {
    var tail = open(bootstrapServers, topic);
    tail.consumer.seekToBeginning(tail.consumer.assignment());
    return tail;
  }

  /** The records written after this call. */
  public static TopicTail fromNow(String bootstrapServers, Topic topic) {
    var tail = open(bootstrapServers, topic);
    tail.consumer.seekToEnd(tail.consumer.assignment());
    tail.consumer.assignment().forEach(tail.consumer::position);
    return tail;
  }

  private static TopicTail open(String bootstrapServers, Topic topic) {
    var consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(
        consumer.partitionsFor(topic.name()).stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList());
    return new TopicTail(consumer);
  }

  /**
   * Everything up to the topic's end, in the order of each partition; looks for more at each call.
   * One poll alone gives no more than 500 records, and may give none to a consumer just made. A
   * broker that does not answer is not waited for.
   */
  public synchronized List<ConsumerRecord<String, byte[]>> records() {
    int polls = 0;
    do {
      consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
      polls++;
    } while (isBehind() && polls < MOST_POLLS);
    return List.copyOf(seen);
  }

  private boolean isBehind() {
    return consumer.assignment().stream()
        .anyMatch(partition -> consumer.currentLag(partition).orElse(1) > 0);
  }

  /** What {@link #records()} holds for one key. */
  public List<ConsumerRecord<String, byte[]>> records(String key) {
    return records().stream().filter(record -> key.equals(record.key())).toList();
  }

  @Override
  public synchronized void close() {
    consumer.close();
  }
}
