package dev.interlude.defaults.kafka;

import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** No service starts on topics that do not fit together. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnProperty("interlude.topics.check")
@EnableConfigurationProperties(TopicSettings.class)
class TopicLayoutAutoConfiguration {

  @Bean
  TopicLayoutCheck topicLayoutCheck(
      KafkaProperties kafka, KafkaConnectionDetails connection, TopicSettings settings) {
    var config = kafka.buildAdminProperties();
    config.put(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, connection.getAdmin().getBootstrapServers());
    return new TopicLayoutCheck(config, settings);
  }
}
