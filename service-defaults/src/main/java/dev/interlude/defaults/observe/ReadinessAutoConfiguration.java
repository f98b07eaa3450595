package dev.interlude.defaults.observe;

import dev.interlude.defaults.ReadinessPart;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The part of {@code /readyz} that is ours; Boot's adds the database. */
@AutoConfiguration
class ReadinessAutoConfiguration {

  @Bean
  HealthIndicator partsHealthIndicator(ObjectProvider<ReadinessPart> parts) {
    return new PartsHealth(parts.orderedStream().toList());
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(KafkaStreams.class)
  static class Streams {
    @Bean
    ReadinessPart streamsRunning(ListableBeanFactory beans) {
      return new StreamsRunning(beans);
    }
  }
}
