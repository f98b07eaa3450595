package dev.interlude.activity.stream;

import dev.interlude.activity.clients.ClientRegistry;
import dev.interlude.activity.delivery.EventLog;
import dev.interlude.activity.delivery.EventMetrics;
import dev.interlude.activity.delivery.Judged;
import dev.interlude.defaults.ReadinessPart;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.stereotype.Component;

/**
 * Takes batches of what apps wrote. A batch is done when the broker has acknowledged all that
 * became of it; whatever fails before comes again as a whole, so that nothing is lost and some may
 * be in the log twice.
 */
@Component
class TakingRecords implements BatchMessageListener<byte[], byte[]> {

  private static final int PATIENCE_SECONDS = 30;

  private final JudgingRecords judging;
  private final EventLog eventLog;
  private final EventMetrics counts;
  private final StreamMetrics metrics;
  private final List<ReadinessPart> needed;

  TakingRecords(
      JudgingRecords judging,
      EventLog eventLog,
      EventMetrics counts,
      StreamMetrics metrics,
      @Qualifier("directoryReadiness") ReadinessPart directory,
      ClientRegistry clients) {
    this.judging = judging;
    this.eventLog = eventLog;
    this.counts = counts;
    this.metrics = metrics;
    this.needed = List.of(directory, clients);
  }

  @Override
  public void onMessage(List<ConsumerRecord<byte[], byte[]>> batch) {
    awaitKnowledge();
    List<Judged> judged = batch.stream().map(judging::judge).toList();
    await(
        CompletableFuture.allOf(
            eventLog.append(judged.stream().flatMap(each -> each.activities().stream()).toList()),
            eventLog.append(judged.stream().flatMap(each -> each.refused().stream()).toList())));
    judged.forEach(this::count);
  }

  /** Longer than the producer tries: then not even its failure is told. */
  private static void await(CompletableFuture<Void> acknowledged) {
    try {
      acknowledged.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof TimeoutException) {
        throw new IllegalStateException(
            "the log did not answer within " + PATIENCE_SECONDS + " s; the batch comes again", e);
      }
      throw e;
    }
  }

  /** Nobody is called unknown for lack of reading; the log keeps what waits. */
  private void awaitKnowledge() {
    for (ReadinessPart part : needed) {
      if (!part.isReady()) {
        throw new IllegalStateException("events wait until this is read: " + part.name());
      }
    }
  }

  private void count(Judged judged) {
    counts.accepted(judged.accepted());
    metrics.acknowledged(judged);
  }
}
