package dev.interlude.analytics.engine;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
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
    return factory -> {
      Objects.requireNonNull(factory.getStreamsConfiguration())
          .putAll(StreamConfiguration.of(settings));
      // After a long absence of the broker a thread gives up; another one goes on in its place.
      factory.setStreamsUncaughtExceptionHandler(
          cause -> StreamThreadExceptionResponse.REPLACE_THREAD);
    };
  }
}
