package dev.interlude.activity.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;

/** Hands records to the broker. */
@Component
public class EventLog {

  private final KafkaOperations<String, byte[]> events;

  /** A send blocks while the broker is away: never the thread that must answer in time. */
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

  EventLog(KafkaOperations<String, byte[]> eventTemplate) {
    this.events = eventTemplate;
  }

  /** Done when the broker has acknowledged all; failed at the first that it has not. */
  public CompletableFuture<Void> append(List<ProducerRecord<String, byte[]>> records) {
    return records.isEmpty()
        ? CompletableFuture.completedFuture(null)
        : CompletableFuture.supplyAsync(() -> send(records), senders)
            .thenCompose(sent -> CompletableFuture.allOf(sent));
  }

  private CompletableFuture<?>[] send(List<ProducerRecord<String, byte[]>> records) {
    var sent = new ArrayList<CompletableFuture<?>>(records.size());
    for (ProducerRecord<String, byte[]> next : records) {
      CompletableFuture<?> sending = events.send(next);
      sent.add(sending);
      if (sending.isCompletedExceptionally()) {
        break;
      }
    }
    return sent.toArray(CompletableFuture<?>[]::new);
  }
}
