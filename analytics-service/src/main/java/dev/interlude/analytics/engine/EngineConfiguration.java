package dev.interlude.analytics.engine;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** Wires the stream. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean
  EngineMetrics engineMetrics(MeterRegistry meters) {
    return new EngineMetrics(meters);
  }

  @Bean
  RestoreProgress restoreProgress(MeterRegistry meters) {
    return new RestoreProgress(meters);
  }

  @Bean
  StreamLag streamLag(
      ObjectProvider<StreamsBuilderFactoryBean> streams,
      EngineMetrics metrics,
      MeterRegistry meters,
      Clock clock) {
    var lag = new StreamLag(() -> measuredBy(streams), metrics.tasks(), clock);
    lag.bindTo(meters);
    return lag;
  }

  @Bean
  PersonDayTopology personDayTopology(EngineMetrics metrics) {
    return new PersonDayTopology(metrics);
  }

  @Bean
  static ConfiguringStreams configuringStreams(
      ObjectProvider<EngineSettings> settings, ObjectProvider<RestoreProgress> restoring) {
    return new ConfiguringStreams(settings, restoring);
  }

  /** The binder makes the factory late, and the factory makes the stream when it starts. */
  private static Map<MetricName, ? extends Metric> measuredBy(
      ObjectProvider<StreamsBuilderFactoryBean> factories) {
    StreamsBuilderFactoryBean factory = factories.getIfAvailable();
    KafkaStreams streams = factory == null ? null : factory.getKafkaStreams();
    return streams == null ? Map.of() : streams.metrics();
  }
}
