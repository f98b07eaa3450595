package dev.interlude.activity.rejected;

import dev.interlude.contracts.Topics;
import dev.interlude.defaults.ConsumerPolicy;
import java.util.HashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/** Reads the topic of rejected events, once for all instances of the service. */
@Configuration(proxyBeanMethods = false)
class RejectedConfiguration {

  static final String GROUP = "interlude-activity-rejected";

  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> rejectedContainer(
      KafkaProperties kafka,
      KafkaConnectionDetails connection,
      RejectedListener listener,
      ConsumerPolicy policy) {
    var config = new HashMap<String, Object>(kafka.buildConsumerProperties());
    config.put(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, connection.getConsumer().getBootstrapServers());
    config.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    // An instance that joins takes nothing away from the others, which stay ready meanwhile.
    config.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    var properties = new ContainerProperties(Topics.REJECTED.name());
    properties.setMessageListener(listener);
    var container =
        new ConcurrentMessageListenerContainer<>(
            new DefaultKafkaConsumerFactory<>(
                config, new StringDeserializer(), new ByteArrayDeserializer()),
            properties);
    container.setBeanName("rejected");
    container.setAutoStartup(kafka.getListener().isAutoStartup());
    policy.applyWithoutReadinessTo(container);
    return container;
  }
}
