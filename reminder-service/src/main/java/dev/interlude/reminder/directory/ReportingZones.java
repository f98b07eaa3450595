package dev.interlude.reminder.directory;

import dev.interlude.contracts.TenantChanged;
import dev.interlude.reminder.sites.Sites;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Zones for people of whom nobody says one. */
@Component
public class ReportingZones {

  private final Tenants tenants;
  private final Sites sites;

  ReportingZones(Tenants tenants, Sites sites) {
    this.tenants = tenants;
    this.sites = sites;
  }

  /** That of the tenant's reports; empty where the site has one, or there is no such tenant. */
  public Optional<String> forSite(String tenant, @Nullable String site) {
    if (site != null && sites.find(tenant, site).isPresent()) {
      return Optional.empty();
    }
    return tenants.find(tenant).map(TenantChanged::reportingZone).map(ZoneId::getId);
  }
}
