package dev.interlude.reminder.directory;

import dev.interlude.contracts.TenantChanged;
import dev.interlude.reminder.holidays.Holidays;
import dev.interlude.reminder.sites.Site;
import dev.interlude.reminder.sites.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Zones and holidays by site, and by tenant where a site has none. */
@Component
class Places {

  private final Sites sites;
  private final Holidays holidays;

  Places(Sites sites, Holidays holidays) {
    this.sites = sites;
    this.holidays = holidays;
  }

  Place of(@Nullable TenantChanged tenant, @Nullable String site) {
    Site found =
        tenant == null || site == null ? null : sites.find(tenant.tenant(), site).orElse(null);
    return of(tenant, found);
  }

  Place of(@Nullable TenantChanged tenant, @Nullable Site site) {
    String ofTenant = tenant == null ? null : tenant.holidayRegion();
    String region = site == null || site.region() == null ? ofTenant : site.region();
    return new Place(site == null ? null : site.zone(), region, holidays);
  }
}
