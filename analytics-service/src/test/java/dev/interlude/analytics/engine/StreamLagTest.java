package dev.interlude.analytics.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.TestClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;

class StreamLagTest {

  private static final String NOW = "2026-11-16T12:00:00Z";

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final RunningTasks tasks = new RunningTasks(meters);
  private final Map<MetricName, Metric> kafka = new HashMap<>();
  private final StreamLag lag = new StreamLag(() -> kafka, tasks, TestClock.at(NOW));

  @Test
  void sumsUpTheInputsAndNothingElse() {
    measured("records-lag", Topics.ACTIVITIES.name(), 0, 40);
    measured("records-lag", Topics.BREAKS.name(), 0, 2);
    measured("records-lag", Topics.ERASURES.name(), 1, Double.NaN);
    measured("records-lag", "interlude-analytics-marks-changelog", 0, 500);
    measured("records-lag-avg", Topics.ACTIVITIES.name(), 0, 700);
    lag.bindTo(meters);
    assertThat(meters.get("interlude.analytics.lag.records").gauge().value()).isEqualTo(42);
  }

  @Test
  void tellsTheAgeOfWhatThePartitionFurthestBehindTookLast() {
    measured("records-lag", Topics.ACTIVITIES.name(), 0, 40);
    measured("records-lag", Topics.ACTIVITIES.name(), 1, 1);
    measured("records-lag", Topics.ACTIVITIES.name(), 2, 0);
    tookLast(0, "2026-11-16T11:59:00Z");
    tookLast(1, "2026-11-16T11:00:00Z");
    tookLast(2, "2026-11-15T12:00:00Z");
    lag.bindTo(meters);
    assertThat(meters.get("interlude.analytics.lag.time").gauge().value()).isEqualTo(3_600);
  }

  @Test
  void isNoneWhileTheStreamDoesNotRun() {
    assertThat(lag.records()).isZero();
    assertThat(lag.seconds()).isZero();
  }

  private void tookLast(int partition, String receivedAt) {
    tasks.started(partition).took(Instant.parse(receivedAt).getEpochSecond());
  }

  private void measured(String name, String topic, int partition, double value) {
    var tags = Map.of("topic", topic, "partition", String.valueOf(partition), "client-id", "main");
    var metric = new MetricName(name, "consumer-fetch-manager-metrics", "", tags);
    kafka.put(metric, new Measured(metric, value));
  }

  private record Measured(MetricName metricName, Double value) implements Metric {
    @Override
    public Object metricValue() {
      return value;
    }
  }
}
