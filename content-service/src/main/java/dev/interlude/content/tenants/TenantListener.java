package dev.interlude.content.tenants;

import dev.interlude.content.publishing.PublishedRoutine;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.TenantChanged;
import dev.interlude.contracts.UnreadableEventException;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.MessageListener;

/**
 * Takes records of the tenants' topic. One that cannot be read is counted and passed over; a
 * database that is down stops the record, which comes again.
 */
final class TenantListener implements MessageListener<String, byte[]> {

  private static final Logger log = LoggerFactory.getLogger(TenantListener.class);

  private final PublicTenants tenants;
  private final MeterRegistry meters;

  TenantListener(PublicTenants tenants, MeterRegistry meters) {
    this.tenants = tenants;
    this.meters = meters;
  }

  @Override
  public void onMessage(ConsumerRecord<String, byte[]> consumed) {
    try {
      apply(consumed.key(), consumed);
    } catch (UnreadableEventException unreadable) {
      skip(consumed, unreadable.code());
    } catch (IllegalArgumentException malformed) {
      skip(consumed, "malformed");
    }
  }

  private void skip(ConsumerRecord<String, byte[]> consumed, String reason) {
    meters.counter("interlude.content.tenants.skipped", "reason", reason).increment();
    log.warn(
        "passed over a record of the tenants' topic: partition {}, offset {}, {}",
        consumed.partition(),
        consumed.offset(),
        reason);
  }

  private void apply(@Nullable String key, ConsumerRecord<String, byte[]> consumed) {
    if (key == null) {
      throw new IllegalArgumentException("no key");
    }
    if (consumed.value() == null) {
      tenants.put(key, false);
    } else if (EventRecords.read(consumed.headers(), consumed.value()).data()
            instanceof TenantChanged tenant
        && tenant.tenant().equals(key)) {
      // The shipped catalogue's owner is no tenant, whatever someone calls theirs.
      boolean isPublic =
          Boolean.TRUE.equals(tenant.publicRoutines()) && !key.equals(PublishedRoutine.SHARED);
      tenants.put(key, isPublic);
    } else {
      throw new IllegalArgumentException("not of this topic or key");
    }
  }
}
