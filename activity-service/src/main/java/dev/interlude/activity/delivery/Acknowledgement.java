package dev.interlude.activity.delivery;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Waits for so many records at once: done with the last, failed with the first that fails. */
final class Acknowledgement implements Callback {

  private final CompletableFuture<Void> all = new CompletableFuture<>();
  private final AtomicInteger missing;

  Acknowledgement(int records) {
    this.missing = new AtomicInteger(records);
  }

  @Override
  public void onCompletion(@Nullable RecordMetadata sent, @Nullable Exception failure) {
    if (failure != null) {
      all.completeExceptionally(failure);
    } else if (missing.decrementAndGet() == 0) {
      all.complete(null);
    }
  }

  boolean hasFailed() {
    return all.isCompletedExceptionally();
  }

  CompletableFuture<Void> all() {
    return all;
  }
}
