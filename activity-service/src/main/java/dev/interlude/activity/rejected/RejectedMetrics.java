package dev.interlude.activity.rejected;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** What is counted of entries; no person, no tenant, no app in any tag. */
@Component
class RejectedMetrics {

  private static final String RETRIED = "interlude.activity.rejected.retried";
  private static final String REPLAYED = "interlude.activity.rejected.replayed";

  private final MeterRegistry meters;
  private final AtomicLong waiting = new AtomicLong();

  RejectedMetrics(MeterRegistry meters) {
    this.meters = meters;
    Gauge.builder("interlude.activity.rejected.waiting", waiting, AtomicLong::get)
        .description("events that wait for their person to appear, as the database holds them")
        .register(meters);
    // All are there from the beginning: a rate needs a zero before the first one.
    for (Outcome outcome : Outcome.values()) {
      count(REPLAYED, outcome, 0);
      if (outcome != Outcome.NOT_KEPT) {
        count(RETRIED, outcome, 0);
      }
    }
  }

  void waiting(long events) {
    waiting.set(events);
  }

  /** By itself, since the person appeared. */
  void retried(Map<Outcome, Integer> outcomes) {
    outcomes.forEach((outcome, events) -> count(RETRIED, outcome, events));
  }

  /** Since an operator asked. */
  void replayed(Map<Outcome, Integer> outcomes) {
    outcomes.forEach((outcome, events) -> count(REPLAYED, outcome, events));
  }

  private void count(String name, Outcome outcome, int events) {
    meters.counter(name, "outcome", outcome.wireName()).increment(events);
  }
}
