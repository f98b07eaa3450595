package dev.interlude.defaults.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;

/**
 * Counts a record that cannot be processed, names its place in the log, and puts it into the
 * binding's dead-letter topic if it has one.
 */
final class GivingUp implements ConsumerRecordRecoverer {
  private static final Logger log = LoggerFactory.getLogger(GivingUp.class);

  private final @Nullable ConsumerRecordRecoverer deadLetters;
  private final MeterRegistry meters;

  GivingUp(@Nullable ConsumerRecordRecoverer deadLetters, MeterRegistry meters) {
    this.deadLetters = deadLetters;
    this.meters = meters;
  }

  @Override
  public void accept(ConsumerRecord<?, ?> record, @Nullable Exception failure) {
    if (deadLetters != null && failure != null) {
      deadLetters.accept(record, failure);
    }
    log.error(
        "record {}-{}@{} {}: {}",
        record.topic(),
        record.partition(),
        record.offset(),
        deadLetters == null ? "skipped" : "dead-lettered",
        Causes.name(failure));
    meters
        .counter(
            "interlude.consumer.given.up",
            "topic",
            record.topic(),
            "fate",
            deadLetters == null ? "skipped" : "dead-lettered")
        .increment();
  }
}
