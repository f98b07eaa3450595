package dev.interlude.defaults.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.util.backoff.BackOff;

/** Gives every binding's consumer the same patience, and watches its assignment. */
final class BindingPolicy implements ListenerContainerWithDlqAndRetryCustomizer {
  private final KafkaOperations<byte[], byte[]> deadLetters;
  private final ConsumerAssignments assignments;
  private final MeterRegistry meters;

  BindingPolicy(
      KafkaOperations<byte[], byte[]> deadLetters,
      ConsumerAssignments assignments,
      MeterRegistry meters) {
    this.deadLetters = deadLetters;
    this.assignments = assignments;
    this.meters = meters;
  }

  @Override
  public void configure(
      AbstractMessageListenerContainer<?, ?> container,
      String destination,
      @Nullable String group,
      @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> deadLetterTopic,
      @Nullable BackOff backOff) {
    var publisher =
        deadLetterTopic == null
            ? null
            : new DeadLetterPublishingRecoverer(
                deadLetters, (record, failure) -> deadLetterTopic.apply(record, failure));
    container.setCommonErrorHandler(new PatientErrorHandler(new GivingUp(publisher, meters)));
    assignments.watch(container);
  }

  /** The error handler does both, in batches and single records alike. */
  @Override
  public boolean retryAndDlqInBinding(String destination, @Nullable String group) {
    return false;
  }
}
