package dev.interlude.contracts;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a tenant.
 *
 * @param reportingZone whose midnights end the published periods
 * @param k the smallest group that is published, 10 unless raised; never under 5
 * @param holidayRegion ISO 3166 code, such as DK or DE-BY
 * @param allowedHosts the hosts that webhooks and calendars may name
 * @param publicRoutines whether its routines may be read without a token; not unless it says so
 */
public record TenantChanged(
    String tenant,
    String name,
    ZoneId reportingZone,
    int k,
    List<String> locales,
    @Nullable String holidayRegion,
    List<String> allowedHosts,
    @Nullable Boolean publicRoutines)
    implements EventData {}
