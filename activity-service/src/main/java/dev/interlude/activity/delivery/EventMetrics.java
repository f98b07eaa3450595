package dev.interlude.activity.delivery;

import dev.interlude.activity.judge.RejectionCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts events, whatever way they came; no person, no tenant, no app in any tag. */
@Component
public class EventMetrics {

  private final Counter accepted;
  private final Counter unrecorded;
  private final Map<RejectionCode, Counter> rejected = new EnumMap<>(RejectionCode.class);

  EventMetrics(MeterRegistry meters) {
    accepted = meters.counter("interlude.activity.events.accepted");
    unrecorded = meters.counter("interlude.activity.rejected.unrecorded");
    for (RejectionCode code : RejectionCode.values()) {
      rejected.put(
          code, meters.counter("interlude.activity.events.rejected", "code", code.wireName()));
    }
  }

  /** Events that the broker acknowledged. */
  public void accepted(int events) {
    accepted.increment(events);
  }

  /** Rejected events that did not reach their topic. */
  public void unrecorded(int events) {
    unrecorded.increment(events);
  }

  void rejected(RejectionCode code) {
    Counter counter = rejected.get(code);
    if (counter != null) {
      counter.increment();
    }
  }
}
