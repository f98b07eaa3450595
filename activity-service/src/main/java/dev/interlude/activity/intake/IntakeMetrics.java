package dev.interlude.activity.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What the way in over HTTP counts; no person, no tenant, no app in any tag. */
@Component
class IntakeMetrics {

  private final Counter unavailable;
  private final Counter overloaded;
  private final Counter overQuota;
  private final Timer acknowledgement;

  IntakeMetrics(MeterRegistry meters) {
    unavailable = meters.counter("interlude.activity.requests.refused", "reason", "broker");
    overloaded = meters.counter("interlude.activity.requests.refused", "reason", "overload");
    overQuota = meters.counter("interlude.activity.requests.refused", "reason", "quota");
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
  }

  void brokerUnavailable() {
    unavailable.increment();
  }

  void overloaded() {
    overloaded.increment();
  }

  void overQuota() {
    overQuota.increment();
  }

  void acknowledgedIn(Duration time) {
    acknowledgement.record(time);
  }
}
