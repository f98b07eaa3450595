package dev.interlude.reminder.sites;

import dev.interlude.defaults.AuditLog;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Problem;
import dev.interlude.reminder.holidays.Holidays;
import java.time.Clock;
import java.util.HashMap;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a site; those who work there follow within some minutes. */
@Service
class PuttingSites {

  private final Sites sites;
  private final Holidays holidays;
  private final AuditLog audit;
  private final Clock clock;

  PuttingSites(Sites sites, Holidays holidays, AuditLog audit, Clock clock) {
    this.sites = sites;
    this.holidays = holidays;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  Site put(String tenant, Actor actor, String id, SiteRequest request) {
    Site site = request.checked(id, holidays);
    Site before = sites.find(tenant, id).orElse(null);
    if (site.equals(before)) {
      return site;
    }
    try {
      sites.put(tenant, site);
    } catch (DataIntegrityViolationException e) {
      throw Problem.of(
          HttpStatus.CONFLICT,
          "unknown-tenant",
          "The tenant %s is not set up yet: an operator first sends PUT /v1/ops/tenants/%s."
              .formatted(tenant, tenant));
    }
    var detail = new HashMap<String, String>();
    detail.put("site", id);
    detail.put("zone", site.zone().getId());
    detail.put("region", site.region() == null ? "" : site.region());
    audit.add(tenant, actor, "site-changed", detail);
    sites.refreshPeople(tenant, id, clock.instant());
    return site;
  }
}
