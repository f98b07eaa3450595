package dev.interlude.analytics.engine;

import static dev.interlude.analytics.engine.SomeRecords.NOON;
import static dev.interlude.analytics.engine.SomeRecords.sat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.InterludeIntegrationTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.core.KafkaTemplate;

/** What docs/operations.md names is there when the service runs. */
@InterludeIntegrationTest(service = "analytics")
class StreamMetricsIT {

  @Autowired private MeterRegistry meters;
  @Autowired private StreamsBuilderFactoryBean stream;
  @Autowired private KafkaTemplate<String, byte[]> log;

  @Test
  void tellOfStateLagRestoringAndCommits() {
    log.send(sat(new PersonKey("measured", "p-001"), 1, NOON)).join();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(gauge("interlude.analytics.state.person-days")).isPositive());
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(gauge("interlude.analytics.lag.records")).isZero());
    assertThat(gauge("interlude.analytics.lag.time")).isZero();
    assertThat(gauge("interlude.analytics.restore.remaining")).isZero();
    assertThat(topicsWithLag()).contains(Topics.ACTIVITIES.name());
    assertThat(meters.find("kafka.stream.thread.commit.latency.avg").meters()).isNotEmpty();
    assertThat(meters.find("kafka.stream.thread.commit.latency.max").meters()).isNotEmpty();
  }

  /** What the lag is read off: a name that Kafka may change. */
  private Set<String> topicsWithLag() {
    return Objects.requireNonNull(stream.getKafkaStreams()).metrics().keySet().stream()
        .filter(StreamLag::isLagOfInput)
        .map(name -> name.tags().get("topic"))
        .collect(Collectors.toSet());
  }

  private double gauge(String name) {
    return meters.get(name).gauge().value();
  }
}
