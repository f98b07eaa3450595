package dev.interlude.analytics.replay;

import dev.interlude.contracts.Topics;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** How a replay reaches the broker: it reads by itself, in no group, and writes nothing. */
@Configuration(proxyBeanMethods = false)
class ReplayConfiguration {

  /** Opens the log for one replay. */
  @FunctionalInterface
  interface Logs extends Supplier<FactLog> {}

  /** How long records of facts are kept, as the broker is set now. */
  @FunctionalInterface
  interface Retention extends Supplier<Duration> {}

  @Bean
  Logs replayedLogs(
      KafkaProperties kafka, KafkaConnectionDetails connection, ReplaySettings settings) {
    var config = new HashMap<String, Object>(kafka.buildConsumerProperties());
    config.put(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, connection.getConsumer().getBootstrapServers());
    config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.applicationId());
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, settings.applicationId());
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // What was deleted before it was read must be told.
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    return () ->
        new FactLog(
            new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer()));
  }

  @Bean
  Retention retentionOfFacts(KafkaAdmin admin) {
    return () -> {
      var topics =
          Arrays.asList(
              new ConfigResource(ConfigResource.Type.TOPIC, Topics.ACTIVITIES.name()),
              new ConfigResource(ConfigResource.Type.TOPIC, Topics.BREAKS.name()));
      try (var client = Admin.create(admin.getConfigurationProperties())) {
        return client.describeConfigs(topics).all().get().values().stream()
            .map(config -> config.get(TopicConfig.RETENTION_MS_CONFIG).value())
            .map(millis -> Duration.ofMillis(Math.max(0, Long.parseLong(millis))))
            .min(Duration::compareTo)
            .orElse(Duration.ZERO);
      } catch (ExecutionException e) {
        throw new KafkaException("the settings of the topics cannot be read", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new KafkaException(e);
      }
    };
  }
}
