package dev.interlude.analytics.engine;

import dev.interlude.analytics.personday.Taken;
import dev.interlude.contracts.EventType;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** What operators see of the stream's work. */
final class EngineMetrics {

  private final MeterRegistry meters;

  EngineMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  void read(EventType type) {
    meters.counter("interlude.analytics.events", "type", type.wireName()).increment();
  }

  void unusable(String reason) {
    meters.counter("interlude.analytics.events.unusable", "reason", reason).increment();
  }

  void taken(Taken taken) {
    String outcome = taken.name().toLowerCase(Locale.ROOT).replace('_', '-');
    meters.counter("interlude.analytics.facts", "outcome", outcome).increment();
  }
}
