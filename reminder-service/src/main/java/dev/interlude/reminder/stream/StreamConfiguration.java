package dev.interlude.reminder.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The reader of breaks and what it remembers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamSettings.class)
class StreamConfiguration {

  @Bean
  RecentNews recentNews(StreamSettings settings) {
    return new RecentNews(settings.recent());
  }

  @Bean
  @Profile("!aot-training")
  FollowingBreaks followingBreaks(
      RecentNews recent,
      OpenStreams streams,
      StreamSettings settings,
      KafkaProperties kafka,
      KafkaConnectionDetails connection,
      MeterRegistry meters) {
    return new FollowingBreaks(
        () -> consumer(kafka, connection),
        recent,
        streams,
        meters,
        settings.lookBack(),
        Clock.systemUTC());
  }

  private static Consumer<String, byte[]> consumer(
      KafkaProperties kafka, KafkaConnectionDetails connection) {
    Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
    settings.put(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, connection.getConsumer().getBootstrapServers());
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "reminder-streams");
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
