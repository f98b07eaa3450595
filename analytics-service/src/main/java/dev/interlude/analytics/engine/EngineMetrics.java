package dev.interlude.analytics.engine;

import dev.interlude.analytics.personday.Taken;
import dev.interlude.contracts.EventType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What operators see of the stream's work. Counters are looked up once, since facts are many. */
final class EngineMetrics {

  private final MeterRegistry meters;
  private final Map<EventType, Counter> events = new EnumMap<>(EventType.class);
  private final Map<Taken, Counter> facts = new EnumMap<>(Taken.class);
  private final Counter erased;
  private final Counter expired;

  EngineMetrics(MeterRegistry meters) {
    this.meters = meters;
    for (EventType type : EventType.values()) {
      events.put(type, meters.counter("interlude.analytics.events", "type", type.wireName()));
    }
    for (Taken taken : Taken.values()) {
      facts.put(taken, facts(taken.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
    erased = facts("erased");
    expired = facts("expired");
  }

  void read(EventType type) {
    required(events, type).increment();
  }

  void unusable(String reason) {
    meters.counter("interlude.analytics.events.unusable", "reason", reason).increment();
  }

  void taken(Taken taken) {
    required(facts, taken).increment();
  }

  /** Facts of someone who was erased. */
  void erased(int count) {
    erased.increment(count);
  }

  /** A fact of a day that has left the state. */
  void expired() {
    expired.increment();
  }

  private Counter facts(String outcome) {
    return meters.counter("interlude.analytics.facts", "outcome", outcome);
  }

  private static <K> Counter required(Map<K, Counter> counters, K key) {
    Counter counter = counters.get(key);
    if (counter == null) {
      throw new IllegalArgumentException("no counter for " + key);
    }
    return counter;
  }
}
