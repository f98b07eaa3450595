package dev.interlude.analytics.annotations;

import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PolicyChanged;
import dev.interlude.contracts.Topics;
import dev.interlude.contracts.UnreadableEventException;
import dev.interlude.defaults.DeadLetters;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.MessageListener;

/**
 * Takes changed policies; what cannot be read goes to the dead letters and never stops the rest.
 */
final class PoliciesListener implements MessageListener<String, byte[]> {

  private static final Logger LOG = LoggerFactory.getLogger(PoliciesListener.class);

  private final NotingPolicies noting;
  private final KafkaOperations<String, byte[]> events;
  private final MeterRegistry meters;

  PoliciesListener(
      NotingPolicies noting, KafkaOperations<String, byte[]> events, MeterRegistry meters) {
    this.noting = noting;
    this.events = events;
    this.meters = meters;
  }

  @Override
  public void onMessage(ConsumerRecord<String, byte[]> change) {
    try {
      if (EventRecords.read(change.headers(), change.value()).data()
          instanceof PolicyChanged data) {
        noting.note(data);
      } else {
        refuse(change, "unknown-type");
      }
    } catch (UnreadableEventException unreadable) {
      refuse(change, unreadable.code());
    }
  }

  private void refuse(ConsumerRecord<String, byte[]> change, String reason) {
    LOG.warn("policy record refused offset={} reason={}", change.offset(), reason);
    meters.counter("interlude.analytics.policies.refused", "reason", reason).increment();
    var letter =
        new ProducerRecord<String, byte[]>(
            Topics.ANALYTICS_DEAD_LETTERS.name(), null, change.key(), change.value());
    change.headers().forEach(letter.headers()::add);
    DeadLetters.mark(letter.headers(), reason, change.topic(), change.partition(), change.offset());
    events.send(letter).join();
  }
}
