package dev.interlude.analytics.people;

import java.time.ZoneId;

/** What publishing needs to know of a tenant. */
public record TenantEntry(String tenant, ZoneId reportingZone, int k) {}
