package dev.interlude.defaults.outbox;

import dev.interlude.defaults.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Outbox and relay, for services that turn them on and have the table. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
      "dev.interlude.defaults.kafka.EventsAutoConfiguration"
    })
@ConditionalOnProperty("interlude.outbox.enabled")
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxAutoConfiguration {

  @Bean
  OutboxRelay outboxRelay(
      JdbcClient sql,
      PlatformTransactionManager transactions,
      KafkaTemplate<String, byte[]> eventTemplate,
      OutboxSettings settings,
      MeterRegistry meters) {
    return new OutboxRelay(
        new OutboxTable(sql),
        new TransactionTemplate(transactions),
        eventTemplate,
        settings,
        meters);
  }

  @Bean
  Outbox outbox(JdbcClient sql, OutboxRelay relay) {
    return new TableOutbox(new OutboxTable(sql), relay);
  }
}
