package dev.interlude.activity.people;

import dev.interlude.defaults.LogFollower;
import dev.interlude.defaults.ReadinessPart;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The directory, its reader, and its part in readiness. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

  @Bean
  PeopleDirectory peopleDirectory(Clock clock, MeterRegistry meters) {
    var directory = new PeopleDirectory(clock);
    Gauge.builder("interlude.activity.directory.people", directory, PeopleDirectory::size)
        .description("people that the directory in memory holds")
        .register(meters);
    Gauge.builder("interlude.activity.directory.age", directory, DirectoryConfiguration::ageOf)
        .description("how long ago the directory was known to hold all that the log held")
        .baseUnit("seconds")
        .register(meters);
    return directory;
  }

  @Bean
  @Profile("!aot-training")
  DirectoryReader directoryReader(
      PeopleDirectory directory,
      KafkaProperties kafka,
      KafkaConnectionDetails connection,
      MeterRegistry meters,
      Clock clock) {
    return new DirectoryReader(
        () -> LogFollower.consumer(kafka, connection, "activity-directory", "earliest"),
        new DirectoryRecords(directory, meters.counter("interlude.activity.directory.skipped")),
        directory::completedAsOf,
        clock,
        LOOK_EVERY);
  }

  @Bean
  ReadinessPart directoryReadiness(PeopleDirectory directory, DirectorySettings settings) {
    return new ReadinessPart() {
      @Override
      public String name() {
        return "directory";
      }

      @Override
      public boolean isReady() {
        return directory.age().filter(age -> age.compareTo(settings.staleAfter()) <= 0).isPresent();
      }
    };
  }

  private static double ageOf(PeopleDirectory directory) {
    return directory.age().map(age -> age.toMillis() / 1e3).orElse(Double.NaN);
  }
}
