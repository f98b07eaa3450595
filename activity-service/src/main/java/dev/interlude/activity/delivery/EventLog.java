package dev.interlude.activity.delivery;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.Producer;
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
  public Acknowledgement append(List<ProducerRecord<String, byte[]>> records) {
    var acknowledgement = new Acknowledgement(records.size());
    if (!records.isEmpty()) {
      senders.execute(() -> send(records, acknowledgement));
    }
    return acknowledgement;
  }

  /** One callback for all: the template would make a future, a timer and a callback for each. */
  private void send(List<ProducerRecord<String, byte[]>> records, Acknowledgement acknowledgement) {
    try (Producer<String, byte[]> shared = events.getProducerFactory().createProducer()) {
      for (ProducerRecord<String, byte[]> next : records) {
        if (acknowledgement.isCompletedExceptionally()) {
          break;
        }
        shared.send(next, acknowledgement);
      }
    } catch (RuntimeException e) {
      acknowledgement.onCompletion(null, e);
    } catch (Error e) {
      // Nobody may wait for ever for what this thread cannot send any more.
      acknowledgement.onCompletion(null, new IllegalStateException(e));
      throw e;
    }
  }
}
