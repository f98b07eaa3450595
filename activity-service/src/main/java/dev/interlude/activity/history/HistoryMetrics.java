package dev.interlude.activity.history;

import dev.interlude.activity.history.ActivityMerge.Merged;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What became of activities on their way into the history, and what the history holds. */
@Component
class HistoryMetrics {

  private final Counter stored;
  private final Counter repeated;
  private final Counter erased;
  private final Counter expired;

  /** As the job saw it last; NaN before. */
  private volatile double partitions = Double.NaN;

  private volatile double oldestDay = Double.NaN;

  HistoryMetrics(MeterRegistry meters) {
    stored = meters.counter("interlude.activity.history.stored");
    repeated = meters.counter("interlude.activity.history.repeated");
    erased = meters.counter("interlude.activity.history.dropped", "reason", "erased");
    expired = meters.counter("interlude.activity.history.dropped", "reason", "expired");
    Gauge.builder("interlude.activity.history.partitions", this, it -> it.partitions)
        .description("months that the history has a partition for")
        .register(meters);
    Gauge.builder("interlude.activity.history.oldest.day", this, it -> it.oldestDay)
        .description("the oldest day that the history may still hold, in seconds since 1970")
        .baseUnit("seconds")
        .register(meters);
  }

  void merged(int records, Merged merged) {
    stored.increment(merged.stored());
    erased.increment(merged.erased());
    repeated.increment((double) records - merged.stored() - merged.erased());
  }

  void expired(int records) {
    expired.increment(records);
  }

  void holding(List<LocalDate> months, LocalDate oldest) {
    partitions = months.size();
    oldestDay = oldest.toEpochDay() * 86_400.0;
  }
}
