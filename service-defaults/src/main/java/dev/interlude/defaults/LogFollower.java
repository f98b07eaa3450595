package dev.interlude.defaults;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;

/**
 * Reads a part of the log in a thread of its own and without a consumer group, since every instance
 * needs all of it. After a failure, such as a broker that is away, it reads again.
 */
public abstract class LogFollower implements SmartLifecycle {

  /** How long a question to the broker may take. */
  protected static final Duration LOOK_UP = Duration.ofSeconds(10);

  private static final Logger log = LoggerFactory.getLogger(LogFollower.class);

  private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final String name;
  private final Supplier<Consumer<String, byte[]>> consumers;
  private volatile CountDownLatch stopped = new CountDownLatch(0);
  private volatile @Nullable Consumer<String, byte[]> current;
  private @Nullable Thread thread;

  /**
   * @param name what is read, as operators know it; the thread's name begins with it
   * @param consumers make one that nothing is assigned to, for each time that it begins to read
   */
  protected LogFollower(String name, Supplier<Consumer<String, byte[]>> consumers) {
    this.name = name;
    this.consumers = consumers;
  }

  /**
   * Assigns, seeks, and polls for as long as {@link #isRunning()}; whatever it throws is logged.
   */
  protected abstract void read(Consumer<String, byte[]> consumer);

  /**
   * A consumer in no group, with the service's own settings.
   *
   * @param reset where to begin when an offset is not there (any more): earliest or latest
   */
  public static Consumer<String, byte[]> consumer(
      KafkaProperties kafka, KafkaConnectionDetails connection, String clientId, String reset) {
    Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
    settings.put(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, connection.getConsumer().getBootstrapServers());
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, reset);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** All partitions of a topic; throws {@link IllegalStateException} when there is none. */
  protected static List<TopicPartition> partitionsOf(String topic, Consumer<?, ?> consumer) {
    List<PartitionInfo> partitions = consumer.partitionsFor(topic, LOOK_UP);
    if (partitions == null || partitions.isEmpty()) {
      throw new IllegalStateException("there is no topic " + topic);
    }
    return partitions.stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  @Override
  public final synchronized void start() {
    stopped = new CountDownLatch(1);
    thread = Thread.ofPlatform().name(name + "-reader").daemon().start(this::run);
  }

  @Override
  public final synchronized void stop() {
    stopped.countDown();
    Consumer<String, byte[]> reading = current;
    if (reading != null) {
      reading.wakeup();
    }
    try {
      if (thread != null && !thread.join(STOP_LIMIT)) {
        log.warn("the reader of the {} still waits for the broker at shutdown", name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public final boolean isRunning() {
    return stopped.getCount() > 0;
  }

  private void run() {
    while (isRunning()) {
      try (Consumer<String, byte[]> consumer = consumers.get()) {
        current = consumer;
        read(consumer);
      } catch (WakeupException e) {
        log.debug("the reader of the {} was woken to stop", name);
      } catch (RuntimeException e) {
        log.warn("the {} cannot be read, will try again: {}", name, e.getMessage());
        pause();
      } finally {
        current = null;
      }
    }
  }

  private void pause() {
    try {
      if (stopped.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
        log.debug("stopped while waiting for the broker");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
