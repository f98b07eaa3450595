package dev.interlude.analytics.sink;

import dev.interlude.analytics.engine.DeadLetters;
import dev.interlude.contracts.Topics;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.FixedBackOff;

/**
 * A record that is no summary goes to the dead letters and the rest goes on; whatever else fails,
 * the database above all, is tried again each second for as long as it takes.
 */
@Component
public class SinkErrors {

  private static final long PAUSE_MILLIS = 1_000;

  private final KafkaTemplate<String, byte[]> eventTemplate;

  SinkErrors(KafkaTemplate<String, byte[]> eventTemplate) {
    this.eventTemplate = eventTemplate;
  }

  /** A handler for one container. */
  public CommonErrorHandler handler() {
    var deadLetters =
        new DeadLetterPublishingRecoverer(
            eventTemplate,
            (failed, cause) -> new TopicPartition(Topics.ANALYTICS_DEAD_LETTERS.name(), 0));
    deadLetters.setHeadersFunction(
        (failed, cause) ->
            DeadLetters.mark(
                new RecordHeaders(),
                "unreadable-summary",
                failed.topic(),
                failed.partition(),
                failed.offset()));
    var handler =
        new DefaultErrorHandler(
            deadLetters, new FixedBackOff(PAUSE_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS));
    handler.addNotRetryableExceptions(UnreadableSummaryException.class);
    handler.setRetryListeners(new FailureLog());
    return handler;
  }
}
