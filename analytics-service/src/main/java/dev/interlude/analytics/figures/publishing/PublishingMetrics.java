package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.figures.PeriodKind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What the publisher does, and how late it is. */
@Component
class PublishingMetrics {

  private static final String PREFIX = "interlude.analytics.";

  private final Map<String, Instant> nextDue = new ConcurrentHashMap<>();
  private final MeterRegistry meters;
  private final Clock clock;

  PublishingMetrics(MeterRegistry meters, Clock clock) {
    this.meters = meters;
    this.clock = clock;
    Gauge.builder(PREFIX + "publishing.behind", this, PublishingMetrics::secondsBehind)
        .description("Age of the oldest publication that is due and not made, of any tenant")
        .baseUnit("seconds")
        .register(meters);
  }

  void published(PeriodKind kind, Duration took) {
    meters.counter(PREFIX + "published.periods", "kind", kind.wireName()).increment();
    meters.timer(PREFIX + "publishing.time", "kind", kind.wireName()).record(took);
  }

  void failed() {
    meters.counter(PREFIX + "publishing.failures").increment();
  }

  /**
   * Tells when the tenant's next publication is due, be it past or to come: so lateness grows too
   * when nobody looks any more.
   */
  void nextDue(String tenant, Instant at) {
    nextDue.put(tenant, at);
  }

  private double secondsBehind() {
    Instant now = clock.instant();
    return nextDue.values().stream()
        .mapToLong(due -> Math.max(0, Duration.between(due, now).toSeconds()))
        .max()
        .orElse(0);
  }
}
