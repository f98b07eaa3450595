package dev.interlude.analytics.engine;

import dev.interlude.contracts.Topics;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;

/** The settings of Kafka Streams that the topology relies on. */
final class StreamConfiguration {

  /** Three beats before a session ends, as Kafka advises. */
  private static final int BEATS_IN_A_SESSION = 3;

  private StreamConfiguration() {}

  static Properties of(EngineSettings settings) {
    var config = new Properties();
    // At least once: merging a fact twice changes nothing, and after a crash there is no
    // transaction to wait for.
    config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    config.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.commitInterval().toMillis());
    // A task takes its inputs in the order of the records' times, as far as the broker has them: so
    // facts of a person who returned come after the erasure.
    config.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, 0L);
    config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
    config.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbys());
    config.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir());
    config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    config.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.StringSerde.class);
    config.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
    // What our own reading does not catch must not stop everyone else's facts either.
    config.put(
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
        LogAndContinueProcessingExceptionHandler.class);
    config.put(
        StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG,
        Topics.ANALYTICS_DEAD_LETTERS.name());
    consumer(config, ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, settings.instanceId());
    int session = (int) settings.sessionTimeout().toMillis();
    consumer(config, ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
    consumer(config, ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / BEATS_IN_A_SESSION);
    consumer(config, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    consumer(config, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
    producer(config, ProducerConfig.LINGER_MS_CONFIG, 5);
    // A commit writes all that changed at once: some fifty summaries a batch instead of seven.
    producer(config, ProducerConfig.BATCH_SIZE_CONFIG, 128 << 10);
    producer(config, ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    producer(config, ProducerConfig.ACKS_CONFIG, "all");
    return config;
  }

  private static void consumer(Properties config, String key, Object value) {
    config.put(StreamsConfig.mainConsumerPrefix(key), value);
  }

  private static void producer(Properties config, String key, Object value) {
    config.put(StreamsConfig.producerPrefix(key), value);
  }
}
