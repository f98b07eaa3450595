package dev.interlude.activity.people;

import dev.interlude.defaults.ReadinessPart;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The directory, its reader, and its part in readiness. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

  private static final int RECORDS_A_POLL = 5_000;

  @Bean
  PeopleDirectory peopleDirectory(Clock clock, MeterRegistry meters) {
    var directory = new PeopleDirectory(clock);
    Gauge.builder("interlude.activity.directory.people", directory, PeopleDirectory::size)
        .description("people that the directory in memory holds")
        .register(meters);
    return directory;
  }

  @Bean
  @Profile("!aot-training")
  DirectoryReader directoryReader(
      PeopleDirectory directory,
      KafkaProperties kafka,
      KafkaConnectionDetails connection,
      MeterRegistry meters) {
    return new DirectoryReader(
        () -> consumer(kafka, connection),
        new DirectoryRecords(directory, meters.counter("interlude.activity.directory.skipped")),
        directory::completed);
  }

  @Bean
  ReadinessPart directoryReadiness(PeopleDirectory directory) {
    return new ReadinessPart() {
      @Override
      public String name() {
        return "directory";
      }

      @Override
      public boolean isReady() {
        return directory.isComplete();
      }
    };
  }

  private static Consumer<String, byte[]> consumer(
      KafkaProperties kafka, KafkaConnectionDetails connection) {
    Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
    settings.put(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, connection.getConsumer().getBootstrapServers());
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_A_POLL);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "activity-directory");
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
