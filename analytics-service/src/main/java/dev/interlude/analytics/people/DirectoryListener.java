package dev.interlude.analytics.people;

import dev.interlude.analytics.erasure.ErasedPeople;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.TenantChanged;
import dev.interlude.contracts.Topics;
import dev.interlude.contracts.UnreadableEventException;
import dev.interlude.defaults.DeadLetters;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes batches of the directory's topics. What cannot be read goes to the dead letters and never
 * stops the rest; a database that is down stops the batch, which comes again.
 */
final class DirectoryListener implements BatchMessageListener<String, byte[]> {

  private static final Logger LOG = LoggerFactory.getLogger(DirectoryListener.class);

  private final DirectoryProjection projection;
  private final ErasedPeople erased;
  private final TransactionOperations transactions;
  private final KafkaOperations<String, byte[]> events;
  private final MeterRegistry meters;

  DirectoryListener(
      DirectoryProjection projection,
      ErasedPeople erased,
      TransactionOperations transactions,
      KafkaOperations<String, byte[]> events,
      MeterRegistry meters) {
    this.projection = projection;
    this.erased = erased;
    this.transactions = transactions;
    this.events = events;
    this.meters = meters;
  }

  @Override
  public void onMessage(List<ConsumerRecord<String, byte[]>> batch) {
    transactions.executeWithoutResult(
        status -> {
          erased.holdBack();
          batch.forEach(this::take);
        });
  }

  private void take(ConsumerRecord<String, byte[]> change) {
    try {
      apply(change);
    } catch (UnreadableEventException unreadable) {
      refuse(change, unreadable.code());
    } catch (IllegalArgumentException malformed) {
      refuse(change, "malformed");
    }
  }

  private void apply(ConsumerRecord<String, byte[]> change) {
    if (change.value() == null) {
      if (change.topic().equals(Topics.PEOPLE.name())) {
        projection.forget(PersonKey.parse(String.valueOf(change.key())));
      }
      return;
    }
    switch (EventRecords.read(change.headers(), change.value()).data()) {
      case TenantChanged tenant -> projection.apply(tenant);
      case PersonChanged person -> projection.apply(person);
      default -> throw new IllegalArgumentException("no event of the directory");
    }
  }

  private void refuse(ConsumerRecord<String, byte[]> change, String reason) {
    LOG.warn(
        "directory record refused topic={} partition={} offset={} reason={}",
        change.topic(),
        change.partition(),
        change.offset(),
        reason);
    meters.counter("interlude.analytics.directory.refused", "reason", reason).increment();
    var letter =
        new ProducerRecord<String, byte[]>(
            Topics.ANALYTICS_DEAD_LETTERS.name(), null, change.key(), change.value());
    change.headers().forEach(letter.headers()::add);
    DeadLetters.mark(letter.headers(), reason, change.topic(), change.partition(), change.offset());
    events.send(letter).join();
  }
}
