package dev.interlude.analytics.engine;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the stream. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean
  PersonDayTopology personDayTopology(MeterRegistry meters) {
    return new PersonDayTopology(new EngineMetrics(meters));
  }

  @Bean
  static ConfiguringStreams configuringStreams(ObjectProvider<EngineSettings> settings) {
    return new ConfiguringStreams(settings);
  }
}
