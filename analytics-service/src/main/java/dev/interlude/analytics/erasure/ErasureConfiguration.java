package dev.interlude.analytics.erasure;

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
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/** Reads the erasures, once for the whole service; without a part in readiness. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

  /** Each takes several transactions, and the group waits for a consumer only so long. */
  private static final int PEOPLE_A_POLL = 50;

  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> erasureContainer(
      KafkaProperties kafka,
      KafkaConnectionDetails connection,
      ErasureSettings settings,
      ErasureRequests requests,
      ConsumerPolicy policy,
      MeterRegistry meters) {
    var config = new HashMap<String, Object>(kafka.buildConsumerProperties());
    config.put(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, connection.getConsumer().getBootstrapServers());
    config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, "analytics-erasure");
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, PEOPLE_A_POLL);
    var properties = new ContainerProperties(Topics.ERASURES.name());
    properties.setMessageListener(requests);
    var consumers =
        new DefaultKafkaConsumerFactory<>(
            config, new StringDeserializer(), new ByteArrayDeserializer());
    consumers.addListener(new MicrometerConsumerListener<>(meters));
    var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
    container.setBeanName("erasure");
    container.setAutoStartup(kafka.getListener().isAutoStartup());
    policy.applyWithoutReadinessTo(container);
    return container;
  }
}
