package dev.interlude.analytics.engine;

import dev.interlude.contracts.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;

/** The stream without Spring, for tests that start and kill several of it. */
public final class PlainStream {

  private PlainStream() {}

  static Topology topology(MeterRegistry meters) {
    var builder = new StreamsBuilder();
    new PersonDayTopology(new EngineMetrics(meters))
        .build(
            builder.stream(Topics.ACTIVITIES.name()),
            builder.stream(Topics.BREAKS.name()),
            builder.stream(Topics.ERASURES.name()));
    return builder.build();
  }

  public static KafkaStreams create(
      String brokers, String application, String instance, Path stateDir) {
    var config = StreamConfiguration.of(TopologyUnderTest.settings(stateDir, instance));
    config.put("application.id", application);
    config.put("bootstrap.servers", brokers);
    config.put("replication.factor", "1");
    return new KafkaStreams(topology(new SimpleMeterRegistry()), config);
  }

  /** A process of its own that can be killed: brokers, application, instance, directory. */
  static void main(String[] args) {
    KafkaStreams streams = create(args[0], args[1], args[2], Path.of(args[3]));
    Runtime.getRuntime().addShutdownHook(new Thread(streams::close));
    streams.start();
  }
}
