package dev.interlude.analytics.sink;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.RetryListener;

/** Tells the operator that storing fails: at the first attempt, and then about once a minute. */
final class FailureLog implements RetryListener {

  private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
  private static final int ATTEMPTS_PER_LINE = 60;

  @Override
  public void failedDelivery(ConsumerRecord<?, ?> failed, @Nullable Exception cause, int attempt) {
    LOG.warn(
        "Partition {} offset {} of the person-days is no summary; it goes to the dead letters",
        failed.partition(),
        failed.offset());
  }

  @Override
  public void failedDelivery(ConsumerRecords<?, ?> failed, Exception cause, int attempt) {
    // The message of a database error may quote the row, so its kind must do.
    Throwable root = NestedExceptionUtils.getMostSpecificCause(cause);
    if (attempt % ATTEMPTS_PER_LINE == 1 && !isPoison(cause)) {
      LOG.warn(
          "{} person-days cannot be stored, attempt {}; trying again each second: {}",
          failed.count(),
          attempt,
          root.getClass().getSimpleName());
    }
  }

  /** Of a batch with one, only that record is given up, and told about by itself. */
  private static boolean isPoison(@Nullable Throwable cause) {
    for (@Nullable Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof UnreadableSummaryException) {
        return true;
      }
    }
    return false;
  }
}
