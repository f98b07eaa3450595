package dev.interlude.analytics.engine;

import dev.interlude.contracts.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;

/** The stream as analytics-service runs it: its topology, its store, its settings. */
final class PersonDayStream implements Job {

  private static final Duration SESSION = Duration.ofSeconds(10);

  private final String instance;
  private final int standbys;
  private @Nullable KafkaStreams streams;

  PersonDayStream() {
    this("bench", 0);
  }

  /**
   * @param instance unlike that of any other instance
   */
  PersonDayStream(String instance, int standbys) {
    this.instance = instance;
    this.standbys = standbys;
  }

  @Override
  public void start(Round round) {
    var config = config(round, instance, standbys);
    var builder = new StreamsBuilder();
    new PersonDayTopology(new EngineMetrics(new SimpleMeterRegistry()))
        .build(
            builder.stream(Topics.ACTIVITIES.name()),
            builder.stream(Topics.BREAKS.name()),
            builder.stream(Topics.ERASURES.name()));
    streams = new KafkaStreams(builder.build(), config);
    streams.start();
  }

  @Override
  public void close() {
    Objects.requireNonNull(streams).close();
  }

  /** As the service sets it, with two threads. */
  static Properties config(Round round, String instance, int standbys) {
    var settings =
        new EngineSettings(
            round.stateDir().toString(),
            Duration.ofSeconds(1),
            Workers.THREADS,
            instance,
            SESSION,
            standbys);
    var config = StreamConfiguration.of(settings);
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, round.group());
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, round.broker());
    config.put(
        StreamsConfig.mainConsumerPrefix("interceptor.classes"), FirstRecord.class.getName());
    return config;
  }
}
