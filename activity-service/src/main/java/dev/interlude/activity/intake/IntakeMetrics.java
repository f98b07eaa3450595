package dev.interlude.activity.intake;

import dev.interlude.activity.judge.RejectionCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the intake counts; no person, no tenant, no app in any tag. */
@Component
class IntakeMetrics {

  private final Counter accepted;
  private final Counter unrecorded;
  private final Counter unavailable;
  private final Counter overloaded;
  private final Timer acknowledgement;
  private final Map<RejectionCode, Counter> rejected = new EnumMap<>(RejectionCode.class);

  IntakeMetrics(MeterRegistry meters) {
    accepted = meters.counter("interlude.activity.events.accepted");
    unrecorded = meters.counter("interlude.activity.rejected.unrecorded");
    unavailable = meters.counter("interlude.activity.requests.refused", "reason", "broker");
    overloaded = meters.counter("interlude.activity.requests.refused", "reason", "overload");
    acknowledgement =
        Timer.builder("interlude.activity.acknowledgement")
            .description("from the first event handed to the broker to the last acknowledged")
            .serviceLevelObjectives(
                Duration.ofMillis(10),
                Duration.ofMillis(25),
                Duration.ofMillis(50),
                Duration.ofMillis(100),
                Duration.ofMillis(500),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5))
            .register(meters);
    for (RejectionCode code : RejectionCode.values()) {
      rejected.put(
          code, meters.counter("interlude.activity.events.rejected", "code", code.wireName()));
    }
  }

  void accepted(int events) {
    accepted.increment(events);
  }

  void rejected(RejectionCode code) {
    Counter counter = rejected.get(code);
    if (counter != null) {
      counter.increment();
    }
  }

  /** Rejected events that did not reach their topic. */
  void unrecorded(int events) {
    unrecorded.increment(events);
  }

  void brokerUnavailable() {
    unavailable.increment();
  }

  void overloaded() {
    overloaded.increment();
  }

  void acknowledgedIn(Duration time) {
    acknowledgement.record(time);
  }
}
