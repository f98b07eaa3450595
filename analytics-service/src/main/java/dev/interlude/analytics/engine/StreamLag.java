package dev.interlude.analytics.engine;

import dev.interlude.contracts.Topics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** How far this instance is behind what the broker holds for it. */
final class StreamLag {

  private static final String GROUP = "consumer-fetch-manager-metrics";
  private static final Set<String> INPUTS =
      Set.of(Topics.ACTIVITIES.name(), Topics.BREAKS.name(), Topics.ERASURES.name());

  private final Supplier<Map<MetricName, ? extends Metric>> kafka;
  private final RunningTasks tasks;
  private final Clock clock;

  /**
   * @param kafka what Kafka Streams measures itself; empty while it does not run
   */
  StreamLag(Supplier<Map<MetricName, ? extends Metric>> kafka, RunningTasks tasks, Clock clock) {
    this.kafka = kafka;
    this.tasks = tasks;
    this.clock = clock;
  }

  void bindTo(MeterRegistry meters) {
    Gauge.builder("interlude.analytics.lag.records", this, StreamLag::records).register(meters);
    Gauge.builder("interlude.analytics.lag.time", this, StreamLag::seconds)
        .baseUnit("seconds")
        .register(meters);
  }

  /** Records that were not fetched yet, of all inputs. */
  long records() {
    return byPartition().values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * The age of what was taken last in the partition that is furthest behind; 0 when all is taken,
   * since where nothing comes nobody is late.
   */
  long seconds() {
    long now = clock.instant().getEpochSecond();
    return byPartition().entrySet().stream()
        .filter(behind -> behind.getValue() > 0)
        .mapToLong(behind -> tasks.receivedAt(behind.getKey()))
        .filter(receivedAt -> receivedAt > 0)
        .map(receivedAt -> Math.max(0, now - receivedAt))
        .max()
        .orElse(0);
  }

  private Map<Integer, Long> byPartition() {
    Map<Integer, Long> lags = new HashMap<>();
    kafka
        .get()
        .forEach(
            (name, metric) -> {
              if (isLagOfInput(name) && metric.metricValue() instanceof Double lag && lag > 0) {
                lags.merge(
                    Integer.valueOf(name.tags().get("partition")), lag.longValue(), Long::sum);
              }
            });
    return lags;
  }

  static boolean isLagOfInput(MetricName name) {
    return name.name().equals("records-lag")
        && name.group().equals(GROUP)
        && INPUTS.contains(name.tags().get("topic"));
  }
}
