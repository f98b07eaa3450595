package dev.interlude.defaults.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.MicrometerProducerListener;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.ProducerListener;

/**
 * The producer of events. Serializers are given as instances, since the binder of Spring Cloud
 * Stream changes those named in Boot's properties.
 */
@AutoConfiguration(
    before = KafkaAutoConfiguration.class,
    afterName =
        "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@EnableConfigurationProperties({EventSettings.class, KafkaProperties.class})
class EventsAutoConfiguration {

  @Bean
  ProducerFactory<String, byte[]> eventProducerFactory(
      KafkaProperties kafka,
      KafkaConnectionDetails connection,
      EventSettings settings,
      ObjectProvider<MeterRegistry> meters) {
    var factory =
        new DefaultKafkaProducerFactory<>(
            EventProducerConfig.of(kafka, connection, settings),
            new StringSerializer(),
            new ByteArraySerializer());
    meters.ifAvailable(registry -> factory.addListener(new MicrometerProducerListener<>(registry)));
    return factory;
  }

  @Bean
  KafkaTemplate<String, byte[]> eventTemplate(ProducerFactory<String, byte[]> factory) {
    var template = new KafkaTemplate<>(factory);
    // Spring's own listener logs the keys of records that failed, and keys name people.
    template.setProducerListener(new ProducerListener<>() {});
    return template;
  }
}
