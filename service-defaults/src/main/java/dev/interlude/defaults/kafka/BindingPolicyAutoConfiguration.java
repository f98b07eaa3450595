package dev.interlude.defaults.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.ProducerListener;

/** Retries and readiness of consumers, and dead letters of those bound by Spring Cloud Stream. */
@AutoConfiguration(after = EventsAutoConfiguration.class)
class BindingPolicyAutoConfiguration {

  @Bean
  ConsumerAssignments consumerAssignments() {
    return new ConsumerAssignments();
  }

  @Bean
  ContainerPolicy consumerPolicy(ConsumerAssignments assignments, MeterRegistry meters) {
    return new ContainerPolicy(assignments, meters);
  }

  /** Where the binder is. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(ListenerContainerWithDlqAndRetryCustomizer.class)
  static class WithBinder {

    /** Keys and values as they came; not offered to others, who send by {@code eventTemplate}. */
    @Bean(defaultCandidate = false)
    DefaultKafkaProducerFactory<byte[], byte[]> deadLetterProducerFactory(
        KafkaProperties kafka, KafkaConnectionDetails connection, EventSettings settings) {
      return new DefaultKafkaProducerFactory<>(
          EventProducerConfig.of(kafka, connection, settings),
          new ByteArraySerializer(),
          new ByteArraySerializer());
    }

    @Bean
    @ConditionalOnMissingBean(ListenerContainerCustomizer.class)
    BindingPolicy bindingPolicy(
        @Qualifier("deadLetterProducerFactory")
            DefaultKafkaProducerFactory<byte[], byte[]> producers,
        ContainerPolicy policy) {
      var deadLetters = new KafkaTemplate<>(producers);
      // Spring's own listener logs the key and the value of a dead letter that could not be sent.
      deadLetters.setProducerListener(new ProducerListener<>() {});
      return new BindingPolicy(deadLetters, policy);
    }
  }
}
