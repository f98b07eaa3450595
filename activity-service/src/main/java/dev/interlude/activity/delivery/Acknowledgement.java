package dev.interlude.activity.delivery;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Waits for so many records at once: done with the last, failed with the first that fails. */
public final class Acknowledgement extends CompletableFuture<Void> implements Callback {

  private final int records;
  private final AtomicInteger missing;

  Acknowledgement(int records) {
    this.records = records;
    this.missing = new AtomicInteger(records);
    if (records == 0) {
      complete(null);
    }
  }

  /** Whether the broker has acknowledged none until now. */
  public boolean isOfNone() {
    return missing.get() == records;
  }

  @Override
  public void onCompletion(@Nullable RecordMetadata sent, @Nullable Exception failure) {
    if (failure != null) {
      completeExceptionally(failure);
    } else if (missing.decrementAndGet() == 0) {
      complete(null);
    }
  }
}
