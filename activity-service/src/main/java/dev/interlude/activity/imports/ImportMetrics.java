package dev.interlude.activity.imports;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts imports; no person, no tenant, no app in any tag. */
@Component
class ImportMetrics {

  private static final String NAME = "interlude.activity.imports";

  private final MeterRegistry meters;

  ImportMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  void atOnce() {
    count("at-once");
  }

  void queued() {
    count("queued");
  }

  void refused() {
    count("refused");
  }

  void done() {
    count("done");
  }

  void failed() {
    count("failed");
  }

  private void count(String outcome) {
    meters.counter(NAME, "outcome", outcome).increment();
  }
}
