package dev.interlude.defaults.outbox;

import dev.interlude.defaults.Outbox;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes into the table, and wakes the relay once that is committed. */
final class TableOutbox implements Outbox {
  private final OutboxTable table;
  private final OutboxRelay relay;

  TableOutbox(OutboxTable table, OutboxRelay relay) {
    this.table = table;
    this.relay = relay;
  }

  @Override
  public void add(ProducerRecord<String, byte[]> record) {
    addAll(List.of(record));
  }

  @Override
  public void addAll(List<ProducerRecord<String, byte[]>> records) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("Outbox.add needs the transaction of the change it tells of");
    }
    table.insert(records);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            relay.wake();
          }
        });
  }
}
