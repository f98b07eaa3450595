package dev.interlude.defaults.kafka;

import dev.interlude.defaults.DeadLetters;
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

/** Gives every binding's consumer the policy of all containers, and its dead-letter topic. */
final class BindingPolicy implements ListenerContainerWithDlqAndRetryCustomizer {
  private final KafkaOperations<byte[], byte[]> deadLetters;
  private final ContainerPolicy policy;

  BindingPolicy(KafkaOperations<byte[], byte[]> deadLetters, ContainerPolicy policy) {
    this.deadLetters = deadLetters;
    this.policy = policy;
  }

  @Override
  public void configure(
      AbstractMessageListenerContainer<?, ?> container,
      String destination,
      @Nullable String group,
      @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> deadLetterTopic,
      @Nullable BackOff backOff) {
    policy.applyTo(container, deadLetterTopic == null ? null : publisher(deadLetterTopic));
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
