package dev.interlude.reminder.prompts;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;

/** Sends records and waits until the broker has acknowledged all of them. */
@Component
public class Sending {

  private final ProducerFactory<String, byte[]> producers;

  Sending(@Qualifier("eventTemplate") KafkaTemplate<String, byte[]> template) {
    this.producers = template.getProducerFactory();
  }

  /** Throws KafkaException when not all were acknowledged; some may have been. */
  public void sendAll(List<ProducerRecord<String, byte[]>> records) {
    if (records.isEmpty()) {
      return;
    }
    var failures = new ConcurrentLinkedQueue<Exception>();
    try (Producer<String, byte[]> producer = producers.createProducer()) {
      for (var each : records) {
        producer.send(
            each,
            (metadata, failed) -> {
              if (failed != null) {
                failures.add(failed);
              }
            });
        if (!failures.isEmpty()) {
          // Without a broker each send waits for one: the first failure is enough.
          break;
        }
      }
      // Sends what is left at once and returns when each record is acknowledged or has failed.
      producer.flush();
    }
    if (!failures.isEmpty()) {
      throw new KafkaException(
          "the broker did not acknowledge all break events", failures.element());
    }
  }
}
