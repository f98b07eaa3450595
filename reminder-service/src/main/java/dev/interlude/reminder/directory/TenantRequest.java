package dev.interlude.reminder.directory;

import dev.interlude.contracts.Names;
import dev.interlude.contracts.TenantChanged;
import dev.interlude.reminder.fields.FieldReader;
import dev.interlude.reminder.fields.Finding;
import dev.interlude.reminder.holidays.Holidays;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The settings of a tenant, as they shall be. Only name and reportingZone have no default. */
record TenantRequest(
    @Schema(example = "Acme") @Nullable String name,
    @Schema(
            description = "IANA time zone whose midnights end the published periods.",
            example = "Europe/Copenhagen")
        @Nullable String reportingZone,
    @Schema(description = "Smallest group that is published: 10 unless given, never under 5.")
        @Nullable Integer k,
    @Schema(description = "BCP-47 tags, the first is the default; en unless given.")
        @Nullable List<String> locales,
    @Schema(description = "ISO 3166 code, such as DK or DE-BY.") @Nullable String holidayRegion,
    @Schema(description = "Hosts that webhooks and calendars may name; none unless given.")
        @Nullable List<String> allowedHosts,
    @Schema(description = "Whether routines may be read without a token; not unless given.")
        @Nullable Boolean publicRoutines) {

  private static final int K = 10;
  private static final int K_FLOOR = 5;
  private static final Pattern LOCALE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
  private static final Pattern REGION = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");

  /** Throws a Problem that names all wrong fields. */
  TenantChanged checked(String tenant, Holidays holidays) {
    var fields = new FieldReader();
    if (!Names.isTenant(tenant)) {
      fields.reject(
          "/tenant", "has 1 to 32 of a-z, 0-9 and -; shared is taken by the shipped catalogue");
    }
    int smallest = k == null ? K : k;
    if (smallest < K_FLOOR) {
      fields.reject("/k", "is at least " + K_FLOOR);
    }
    if (holidayRegion != null
        && !(REGION.matcher(holidayRegion).matches() && holidays.isKnown(holidayRegion))) {
      fields.reject(
          "/holidayRegion", "is an ISO 3166 code with known holidays, such as DK or DE-BY");
    }
    var checked =
        new TenantChanged(
            tenant,
            fields.text("/name", name, 100),
            fields.zone("/reportingZone", reportingZone),
            smallest,
            all(fields, "/locales", locales, LOCALE, "is a BCP-47 tag such as en or da", "en"),
            holidayRegion,
            all(fields, "/allowedHosts", allowedHosts, HOST, "is a host name in lower case"),
            publicRoutines);
    Finding.refuseIfAny(fields.findings());
    return checked;
  }

  private static List<String> all(
      FieldReader fields,
      String pointer,
      @Nullable List<String> values,
      Pattern grammar,
      String detail,
      String... unlessGiven) {
    if (values == null) {
      return List.of(unlessGiven);
    }
    for (int i = 0; i < values.size(); i++) {
      if (!grammar.matcher(String.valueOf(values.get(i))).matches()) {
        fields.reject(pointer + "/" + i, detail);
      }
    }
    return values.stream().map(String::valueOf).distinct().toList();
  }
}
