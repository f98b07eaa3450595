package dev.interlude.analytics.engine;

import dev.interlude.analytics.personday.Taken;
import dev.interlude.contracts.EventType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What operators see of the stream's work. */
final class EngineMetrics {

  private final MeterRegistry meters;
  private final Map<EventType, Counter> events = new EnumMap<>(EventType.class);
  private final Map<Taken, Counter> facts = new EnumMap<>(Taken.class);

  /** Counters of what comes often are looked up here, once. */
  EngineMetrics(MeterRegistry meters) {
    this.meters = meters;
    for (EventType type : EventType.values()) {
      events.put(type, meters.counter("interlude.analytics.events", "type", type.wireName()));
    }
    for (Taken taken : Taken.values()) {
      String outcome = taken.name().toLowerCase(Locale.ROOT).replace('_', '-');
      facts.put(taken, meters.counter("interlude.analytics.facts", "outcome", outcome));
    }
  }

  void read(EventType type) {
    Objects.requireNonNull(events.get(type)).increment();
  }

  void unusable(String reason) {
    meters.counter("interlude.analytics.events.unusable", "reason", reason).increment();
  }

  void taken(Taken taken) {
    Objects.requireNonNull(facts.get(taken)).increment();
  }
}
