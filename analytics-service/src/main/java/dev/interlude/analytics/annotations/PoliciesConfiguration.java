package dev.interlude.analytics.annotations;

import dev.interlude.contracts.Topics;
import dev.interlude.defaults.ConsumerPolicy;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/** Reads changed policies from the beginning, once for the whole service. */
@Configuration(proxyBeanMethods = false)
class PoliciesConfiguration {

  static final String GROUP = "interlude-analytics-policies";

  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> policiesContainer(
      KafkaProperties kafka,
      KafkaConnectionDetails connection,
      NotingPolicies noting,
      KafkaTemplate<String, byte[]> eventTemplate,
      ConsumerPolicy policy,
      MeterRegistry meters) {
    var config = new HashMap<String, Object>(kafka.buildConsumerProperties());
    config.put(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, connection.getConsumer().getBootstrapServers());
    config.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    var properties = new ContainerProperties(Topics.POLICIES.name());
    properties.setMessageListener(new PoliciesListener(noting, eventTemplate, meters));
    var container =
        new ConcurrentMessageListenerContainer<>(
            new DefaultKafkaConsumerFactory<>(
                config, new StringDeserializer(), new ByteArrayDeserializer()),
            properties);
    container.setBeanName("policies");
    container.setAutoStartup(kafka.getListener().isAutoStartup());
    policy.applyWithoutReadinessTo(container);
    return container;
  }
}
