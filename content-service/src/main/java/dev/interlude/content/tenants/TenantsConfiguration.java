package dev.interlude.content.tenants;

import dev.interlude.contracts.Topics;
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
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Reads the tenants' topic from its beginning, once for the whole service. */
@Configuration(proxyBeanMethods = false)
class TenantsConfiguration {

  private static final String GROUP = "interlude-content-tenants";

  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> tenantsContainer(
      KafkaProperties kafka,
      KafkaConnectionDetails connection,
      PublicTenants tenants,
      MeterRegistry meters) {
    var config = new HashMap<String, Object>(kafka.buildConsumerProperties());
    config.put(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, connection.getConsumer().getBootstrapServers());
    config.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    var properties = new ContainerProperties(Topics.TENANTS.name());
    properties.setMessageListener(new TenantListener(tenants, meters));
    var container =
        new ConcurrentMessageListenerContainer<>(
            new DefaultKafkaConsumerFactory<>(
                config, new StringDeserializer(), new ByteArrayDeserializer()),
            properties);
    container.setBeanName("tenants");
    container.setAutoStartup(kafka.getListener().isAutoStartup());
    container.setCommonErrorHandler(new DefaultErrorHandler(untilItWorks()));
    return container;
  }

  /** A database that is down comes back; until then nothing is skipped. */
  private static ExponentialBackOff untilItWorks() {
    var backOff = new ExponentialBackOff(500, 2);
    backOff.setMaxInterval(10_000);
    return backOff;
  }
}
