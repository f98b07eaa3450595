package dev.interlude.activity.stream;

import dev.interlude.activity.delivery.Judged;
import dev.interlude.activity.judge.RejectionCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What came by Kafka, counted once the broker holds what became of it. */
@Component
class StreamMetrics {

  private static final String NAME = "interlude.activity.stream.events";

  private final Counter accepted;
  private final Map<RejectionCode, Counter> rejected;

  StreamMetrics(MeterRegistry meters) {
    accepted = meters.counter(NAME, "outcome", "accepted");
    rejected =
        Arrays.stream(RejectionCode.values())
            .collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(), code -> meters.counter(NAME, "outcome", code.wireName())));
  }

  void acknowledged(Judged judged) {
    accepted.increment(judged.accepted());
    judged
        .rejected()
        .forEach(
            rejection -> {
              Counter counter = rejected.get(rejection.why().code());
              if (counter != null) {
                counter.increment();
              }
            });
  }
}
