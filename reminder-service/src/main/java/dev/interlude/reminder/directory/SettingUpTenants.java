package dev.interlude.reminder.directory;

import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.TenantChanged;
import dev.interlude.contracts.Topics;
import dev.interlude.defaults.Outbox;
import dev.interlude.reminder.prompts.BreakRecords;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a tenant's settings and publishes them. */
@Service
class SettingUpTenants {

  private final Tenants tenants;
  private final Outbox outbox;
  private final Clock clock;

  SettingUpTenants(Tenants tenants, Outbox outbox, Clock clock) {
    this.tenants = tenants;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  TenantChanged put(String tenant, TenantRequest request) {
    TenantChanged entry = request.checked(tenant);
    Instant now = clock.instant();
    if (tenants.put(entry, now)) {
      String eventId = "tenant/" + tenant + "/" + now;
      outbox.add(
          EventRecords.write(
              Topics.TENANTS, tenant, new Event<>(eventId, BreakRecords.SOURCE, now, null, entry)));
    }
    return entry;
  }
}
