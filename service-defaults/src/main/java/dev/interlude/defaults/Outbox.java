package dev.interlude.defaults;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Sends records to Kafka if, and only if, the current transaction commits: they are written to the
 * table {@code outbox} in it, and relayed afterwards in the order of writing, at least once. One
 * relay at a time runs per schema, whatever the number of instances.
 *
 * <p>Enabled by {@code interlude.outbox.enabled=true}. The service's own Flyway migrations create
 * the table (also at {@code classpath:interlude/outbox.sql}):
 *
 * <pre>{@code
 * CREATE TABLE outbox (
 *   id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
 *   topic   text   NOT NULL,
 *   key     text,
 *   value   bytea,
 *   headers jsonb  NOT NULL
 * );
 * }</pre>
 */
public interface Outbox {
  /**
   * Adds a record; a null value is a tombstone. Partition and timestamp of the record are not kept:
   * the key decides the partition.
   *
   * @throws IllegalStateException outside a transaction
   */
  void add(ProducerRecord<String, byte[]> record);

  /** Adds records in their order, by one statement. */
  void addAll(List<ProducerRecord<String, byte[]>> records);
}
