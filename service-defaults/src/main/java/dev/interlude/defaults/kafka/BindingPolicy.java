package dev.interlude.defaults.kafka;

import dev.interlude.defaults.ConsumerPolicy;
import dev.interlude.defaults.DeadLetters;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.util.backoff.BackOff;

/** Gives every binding's consumer the same patience, and watches its assignment. */
final class BindingPolicy implements ListenerContainerWithDlqAndRetryCustomizer, ConsumerPolicy {
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
    take(container, deadLetterTopic == null ? null : publisher(deadLetterTopic));
  }

  @Override
  public void applyTo(AbstractMessageListenerContainer<?, ?> container) {
    take(container, null);
  }

  private void take(
      AbstractMessageListenerContainer<?, ?> container,
      @Nullable DeadLetterPublishingRecoverer publisher) {
    container.setCommonErrorHandler(new PatientErrorHandler(new GivingUp(publisher, meters)));
    assignments.watch(container);
  }

  /** Messages of failures and their traces may hold what is in the record, so none goes along. */
  private DeadLetterPublishingRecoverer publisher(
      BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> topic) {
    var publisher = new DeadLetterPublishingRecoverer(deadLetters, topic::apply);
    publisher.excludeHeader(HeadersToAdd.EX_MSG, HeadersToAdd.EX_STACKTRACE);
    publisher.setHeadersFunction(
        (record, failure) ->
            DeadLetters.mark(
                new RecordHeaders(),
                Causes.reason(failure),
                record.topic(),
                record.partition(),
                record.offset()));
    return publisher;
  }

  /** The error handler does both, in batches and single records alike. */
  @Override
  public boolean retryAndDlqInBinding(String destination, @Nullable String group) {
    return false;
  }
}
