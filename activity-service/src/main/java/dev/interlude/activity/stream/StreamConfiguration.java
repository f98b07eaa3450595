package dev.interlude.activity.stream;

import dev.interlude.contracts.Topics;
import dev.interlude.defaults.ConsumerPolicy;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/** Reads the topics of all tenants' apps, those that come later too. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

  @Bean
  ConcurrentMessageListenerContainer<byte[], byte[]> clientEventsContainer(
      KafkaProperties kafka,
      KafkaConnectionDetails connection,
      StreamSettings settings,
      TakingRecords taking,
      ConsumerPolicy policy,
      MeterRegistry meters) {
    var consumers =
        new DefaultKafkaConsumerFactory<>(
            consumer(kafka, connection, settings),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    consumers.addListener(new MicrometerConsumerListener<>(meters));
    var properties = new ContainerProperties(Topics.allClientEvents());
    properties.setMessageListener(taking);
    var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
    container.setBeanName("client-events");
    container.setConcurrency(settings.consumers());
    container.setAutoStartup(kafka.getListener().isAutoStartup());
    policy.applyTo(container);
    return container;
  }

  private static Map<String, Object> consumer(
      KafkaProperties kafka, KafkaConnectionDetails connection, StreamSettings settings) {
    Map<String, Object> config = new HashMap<>(kafka.buildConsumerProperties());
    config.put(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, connection.getConsumer().getBootstrapServers());
    config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.maxRecords());
    config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, (int) settings.lookForTopics().toMillis());
    // An instance that comes or goes stops only the partitions that move.
    config.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        List.of(CooperativeStickyAssignor.class));
    return config;
  }
}
