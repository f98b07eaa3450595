package dev.interlude.analytics.gauges;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;

/** Reads the figures at start and then at the set interval. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class GaugesConfiguration {

  @Bean
  @Profile("!aot-training")
  @ConditionalOnProperty(name = "interlude.analytics.gauges.enabled", matchIfMissing = true)
  SchedulingConfigurer figuresForPrometheus(FigureGauges gauges, GaugesSettings settings) {
    return tasks ->
        tasks.addFixedDelayTask(
            new FixedDelayTask(gauges::refresh, settings.refreshEvery(), Duration.ZERO));
  }
}
