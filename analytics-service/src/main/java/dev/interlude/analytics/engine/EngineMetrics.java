package dev.interlude.analytics.engine;

import dev.interlude.analytics.personday.Taken;
import dev.interlude.contracts.EventType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What operators see of the stream's work. Counters are looked up once, since facts are many. */
final class EngineMetrics {

  private static final long LATE_SECONDS = Duration.ofMinutes(5).toSeconds();
  private static final long HOUR = Duration.ofHours(1).toSeconds();
  private static final long DAY = Duration.ofDays(1).toSeconds();
  private static final long WEEK = Duration.ofDays(7).toSeconds();

  private final MeterRegistry meters;
  private final RunningTasks tasks;
  private final Map<EventType, Counter> events = new EnumMap<>(EventType.class);
  private final Map<Taken, Counter> facts = new EnumMap<>(Taken.class);
  private final Counter erased;
  private final Counter expired;
  private final Counter lateByMinutes;
  private final Counter lateByHours;
  private final Counter lateByDays;
  private final Counter lateByWeeks;

  EngineMetrics(MeterRegistry meters) {
    this.meters = meters;
    tasks = new RunningTasks(meters);
    for (EventType type : EventType.values()) {
      events.put(type, meters.counter("interlude.analytics.events", "type", type.wireName()));
    }
    for (Taken taken : Taken.values()) {
      facts.put(taken, facts(taken.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
    erased = facts("erased");
    expired = facts("expired");
    lateByMinutes = late("5m-1h");
    lateByHours = late("1h-1d");
    lateByDays = late("1d-7d");
    lateByWeeks = late("over-7d");
  }

  void read(EventType type) {
    required(events, type).increment();
  }

  /** How long after its own time an event was received; a continuing posture comes in 5 min. */
  void receivedAfter(long seconds) {
    if (seconds >= WEEK) {
      lateByWeeks.increment();
    } else if (seconds >= DAY) {
      lateByDays.increment();
    } else if (seconds >= HOUR) {
      lateByHours.increment();
    } else if (seconds >= LATE_SECONDS) {
      lateByMinutes.increment();
    }
  }

  RunningTasks tasks() {
    return tasks;
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

  private Counter late(String age) {
    return meters.counter("interlude.analytics.events.late", "age", age);
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
