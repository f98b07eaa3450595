package dev.interlude.reminder.prompts;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Sends records and waits until the broker has acknowledged all of them. */
@Component
public class Sending {

  private final KafkaTemplate<String, byte[]> template;

  Sending(@Qualifier("eventTemplate") KafkaTemplate<String, byte[]> template) {
    this.template = template;
  }

  /** Throws KafkaException when not all were acknowledged; some may have been. */
  public void sendAll(List<ProducerRecord<String, byte[]>> records) {
    var sent = new ArrayList<CompletableFuture<?>>();
    for (var each : records) {
      CompletableFuture<?> acknowledgement = template.send(each);
      sent.add(acknowledgement);
      if (acknowledgement.isCompletedExceptionally()) {
        // Without a broker each send waits for one: the first failure is enough.
        break;
      }
    }
    try {
      CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      throw new KafkaException("the broker did not acknowledge all break events", e);
    }
  }
}
