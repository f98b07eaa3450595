package dev.interlude.defaults.kafka;

import dev.interlude.contracts.UnreadableEventException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Gives up on a record only when the listener names it as bad: a {@link
 * BatchListenerFailedException} of a batch, or an {@link UnreadableEventException}. Whatever else
 * fails, an outage above all, is tried again for ever, in order. (The default handler would
 * dead-letter a whole batch, and a record that turns out bad right after an outage would hang.)
 */
final class PatientErrorHandler extends DefaultErrorHandler {
  private static final Logger log = LoggerFactory.getLogger(PatientErrorHandler.class);
  private static final BackOff AT_ONCE = new FixedBackOff(0, 0);

  private final Map<Thread, Wait> waits = new ConcurrentHashMap<>();

  /** Tries at one position; another position begins with a short wait again. */
  private record Wait(TopicPartition partition, long offset, BackOffExecution tries) {}

  PatientErrorHandler(ConsumerRecordRecoverer giveUp) {
    super(giveUp, forEver());
    setBackOffFunction(
        (record, failure) ->
            names(BatchListenerFailedException.class, failure)
                    || names(UnreadableEventException.class, failure)
                ? AT_ONCE
                : forEver());
    // Nothing else is given up; the superclass would give up on e.g. a ClassCastException.
    setClassifications(Map.of(), true);
    setCommitRecovered(true);
  }

  @Override
  public void handleBatch(
      Exception thrown,
      ConsumerRecords<?, ?> records,
      Consumer<?, ?> consumer,
      MessageListenerContainer container,
      Runnable invokeListener) {
    if (names(BatchListenerFailedException.class, thrown)) {
      super.handleBatch(thrown, records, consumer, container, invokeListener);
    } else {
      seekToStart(records, consumer);
      pause(thrown, records.iterator().next(), container);
      throw new KafkaException("waits for the next try", KafkaException.Level.DEBUG, thrown);
    }
  }

  private void pause(
      Exception thrown, ConsumerRecord<?, ?> first, MessageListenerContainer container) {
    var partition = new TopicPartition(first.topic(), first.partition());
    var last = waits.get(Thread.currentThread());
    var wait =
        last != null && last.partition().equals(partition) && last.offset() == first.offset()
            ? last
            : new Wait(partition, first.offset(), forEver().start());
    waits.put(Thread.currentThread(), wait);
    var millis = wait.tries().nextBackOff();
    log.warn(
        "{} at {} waits {} ms for the next try: {}",
        partition,
        first.offset(),
        millis,
        Causes.firstLine(thrown));
    try {
      ListenerUtils.stoppableSleep(container, millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void seekToStart(ConsumerRecords<?, ?> records, Consumer<?, ?> consumer) {
    records
        .partitions()
        .forEach(
            partition -> consumer.seek(partition, records.records(partition).getFirst().offset()));
  }

  @Override
  public void clearThreadState() {
    waits.remove(Thread.currentThread());
    super.clearThreadState();
  }

  private static boolean names(
      Class<? extends RuntimeException> kind, @Nullable Throwable failure) {
    if (Outage.isBehind(failure)) {
      return false;
    }
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private static BackOff forEver() {
    var backOff = new ExponentialBackOff(200, 2);
    backOff.setMaxInterval(Duration.ofSeconds(5).toMillis());
    return backOff;
  }
}
