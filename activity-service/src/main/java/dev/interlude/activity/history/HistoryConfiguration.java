package dev.interlude.activity.history;

import dev.interlude.contracts.Topics;
import dev.interlude.defaults.ConsumerPolicy;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/**
 * Reads the activities that this service itself wrote. It has no part in readiness: a history that
 * is behind keeps nobody from sending events.
 */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

  /** A full batch costs hardly more than a small one, so a quiet log is waited for a little. */
  private static final int WAIT_FOR_BYTES = 64 << 10;

  private static final int WAIT_AT_MOST_MILLIS = 500;

  @Bean
  @ConditionalOnBooleanProperty(name = "interlude.activity.history.enabled", matchIfMissing = true)
  ConcurrentMessageListenerContainer<String, byte[]> historyContainer(
      KafkaProperties kafka,
      KafkaConnectionDetails connection,
      HistorySettings settings,
      StoringActivities storing,
      ConsumerPolicy policy,
      MeterRegistry meters) {
    var properties = new ContainerProperties(Topics.ACTIVITIES.name());
    properties.setMessageListener((BatchMessageListener<String, byte[]>) storing::store);
    var consumers =
        new DefaultKafkaConsumerFactory<>(
            consumer(kafka, connection, settings),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    consumers.addListener(new MicrometerConsumerListener<>(meters));
    var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
    container.setBeanName("history");
    container.setAutoStartup(kafka.getListener().isAutoStartup());
    policy.applyWithoutReadinessTo(container);
    return container;
  }

  private static Map<String, Object> consumer(
      KafkaProperties kafka, KafkaConnectionDetails connection, HistorySettings settings) {
    Map<String, Object> config = new HashMap<>(kafka.buildConsumerProperties());
    config.put(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, connection.getConsumer().getBootstrapServers());
    config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, "activity-history");
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batch());
    config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, WAIT_FOR_BYTES);
    config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, WAIT_AT_MOST_MILLIS);
    // An instance that comes or goes stops only the partitions that move.
    config.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        List.of(CooperativeStickyAssignor.class));
    return config;
  }
}
