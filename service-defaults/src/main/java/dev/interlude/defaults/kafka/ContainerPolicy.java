package dev.interlude.defaults.kafka;

import dev.interlude.defaults.ConsumerPolicy;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;

/** Gives every container the same patience, and watches its assignment. */
final class ContainerPolicy implements ConsumerPolicy {
  private final ConsumerAssignments assignments;
  private final MeterRegistry meters;

  ContainerPolicy(ConsumerAssignments assignments, MeterRegistry meters) {
    this.assignments = assignments;
    this.meters = meters;
  }

  @Override
  public void applyTo(AbstractMessageListenerContainer<?, ?> container) {
    applyTo(container, null);
  }

  @Override
  public void applyWithoutReadinessTo(AbstractMessageListenerContainer<?, ?> container) {
    handleErrors(container, null);
  }

  void applyTo(
      AbstractMessageListenerContainer<?, ?> container,
      @Nullable ConsumerRecordRecoverer deadLetters) {
    handleErrors(container, deadLetters);
    assignments.watch(container);
  }

  private void handleErrors(
      AbstractMessageListenerContainer<?, ?> container,
      @Nullable ConsumerRecordRecoverer deadLetters) {
    container.setCommonErrorHandler(new PatientErrorHandler(new GivingUp(deadLetters, meters)));
  }
}
