package dev.interlude.analytics.figures.publishing;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;

/** Looks for due figures at start and then at the set interval. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PublishingConfiguration {

  @Bean
  @Profile("!aot-training")
  @ConditionalOnProperty(name = "interlude.analytics.publishing.enabled", matchIfMissing = true)
  SchedulingConfigurer publishing(PublishDueFigures publish, PublishingSettings settings) {
    return tasks ->
        tasks.addFixedDelayTask(
            new FixedDelayTask(publish::run, settings.checkEvery(), Duration.ZERO));
  }
}
