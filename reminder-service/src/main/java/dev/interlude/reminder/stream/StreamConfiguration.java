package dev.interlude.reminder.stream;

import dev.interlude.defaults.LogFollower;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The reader of breaks and what it remembers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamSettings.class)
class StreamConfiguration {

  private static final String SOCKET_BUFFER = "2048";

  /** Each open stream holds its connection's buffers; what goes through them here is small. */
  @Bean
  static WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallBuffers() {
    return server ->
        server.addConnectorCustomizers(
            connector -> {
              connector.setProperty("socket.appReadBufSize", SOCKET_BUFFER);
              connector.setProperty("socket.appWriteBufSize", SOCKET_BUFFER);
            });
  }

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
        () -> LogFollower.consumer(kafka, connection, "reminder-streams", "latest"),
        recent,
        streams,
        meters,
        settings.lookBack(),
        Clock.systemUTC());
  }
}
