package dev.interlude.analytics.engine;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;

/** Wires the stream. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean
  PersonDayTopology personDayTopology(MeterRegistry meters) {
    return new PersonDayTopology(new EngineMetrics(meters));
  }

  @Bean
  StreamsBuilderFactoryBeanConfigurer streamConfiguration(EngineSettings settings) {
    return factory ->
        Objects.requireNonNull(factory.getStreamsConfiguration())
            .putAll(StreamConfiguration.of(settings));
  }
}
