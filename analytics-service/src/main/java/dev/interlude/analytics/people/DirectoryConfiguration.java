package dev.interlude.analytics.people;

import dev.interlude.analytics.erasure.ErasedPeople;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the directory's topics from their beginning, once for the whole service. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

  static final String GROUP = "interlude-analytics-directory";

  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> directoryContainer(
      KafkaProperties kafka,
      KafkaConnectionDetails connection,
      DirectoryProjection projection,
      ErasedPeople erased,
      PlatformTransactionManager transactions,
      KafkaTemplate<String, byte[]> eventTemplate,
      ConsumerPolicy policy,
      MeterRegistry meters) {
    var config = new HashMap<String, Object>(kafka.buildConsumerProperties());
    config.put(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, connection.getConsumer().getBootstrapServers());
    config.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    var properties = new ContainerProperties(Topics.TENANTS.name(), Topics.PEOPLE.name());
    properties.setMessageListener(
        new DirectoryListener(
            projection, erased, new TransactionTemplate(transactions), eventTemplate, meters));
    var container =
        new ConcurrentMessageListenerContainer<>(
            new DefaultKafkaConsumerFactory<>(
                config, new StringDeserializer(), new ByteArrayDeserializer()),
            properties);
    container.setBeanName("directory");
    container.setAutoStartup(kafka.getListener().isAutoStartup());
    policy.applyTo(container);
    return container;
  }
}
