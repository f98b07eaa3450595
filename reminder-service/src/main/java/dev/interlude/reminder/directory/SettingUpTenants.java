package dev.interlude.reminder.directory;

import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.TenantChanged;
import dev.interlude.contracts.Topics;
import dev.interlude.defaults.AuditLog;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Outbox;
import dev.interlude.reminder.holidays.Holidays;
import dev.interlude.reminder.prompts.BreakRecords;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a tenant's settings and publishes them. */
@Service
class SettingUpTenants {

  private static final List<String> AUDITED =
      List.of(
          "name",
          "reportingZone",
          "k",
          "locales",
          "holidayRegion",
          "allowedHosts",
          "publicRoutines");

  private final Tenants tenants;
  private final Outbox outbox;
  private final AuditLog audit;
  private final Holidays holidays;
  private final RefreshRows refresh;
  private final Clock clock;

  SettingUpTenants(
      Tenants tenants,
      Outbox outbox,
      AuditLog audit,
      Holidays holidays,
      RefreshRows refresh,
      Clock clock) {
    this.tenants = tenants;
    this.outbox = outbox;
    this.audit = audit;
    this.holidays = holidays;
    this.refresh = refresh;
    this.clock = clock;
  }

  /** Changes are in the audit log, with who asked for them. */
  @Transactional
  TenantChanged put(String tenant, Actor actor, TenantRequest request) {
    TenantChanged entry = request.checked(tenant, holidays);
    Instant now = clock.instant();
    TenantChanged before = tenants.find(tenant).orElse(null);
    if (tenants.put(entry, now)) {
      audit.add(tenant, actor, "tenant-changed", Changes.of(AUDITED, before, entry));
      if (before != null && !Objects.equals(before.holidayRegion(), entry.holidayRegion())) {
        refresh.refreshAll(tenant, now);
      }
      String eventId = "tenant/" + tenant + "/" + now;
      outbox.add(
          EventRecords.write(
              Topics.TENANTS, tenant, new Event<>(eventId, BreakRecords.SOURCE, now, null, entry)));
    }
    return entry;
  }
}
