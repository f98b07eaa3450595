package dev.interlude.reminder.sites;

import dev.interlude.reminder.fields.FieldReader;
import dev.interlude.reminder.fields.Finding;
import dev.interlude.reminder.holidays.Holidays;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A site, as it shall be. */
record SiteRequest(
    @Schema(example = "Munich") @Nullable String name,
    @Schema(description = "IANA time zone.", example = "Europe/Berlin") @Nullable String zone,
    @Schema(description = "ISO 3166-1 code; without it no holidays.", example = "DE")
        @Nullable String country,
    @Schema(description = "ISO 3166-2 code of a part of the country, without it.", example = "BY")
        @Nullable String region) {

  private static final Pattern SITE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} &._-]{0,63}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern PART = Pattern.compile("[A-Z0-9]{1,3}");

  /** Throws a Problem that names all wrong fields. */
  Site checked(String site, Holidays holidays) {
    var fields = new FieldReader();
    if (!SITE.matcher(site).matches()) {
      fields.reject("/site", "is a name of up to 64 letters, digits, space, & . _ -");
    }
    var checked =
        new Site(
            site,
            fields.text("/name", name, 100),
            fields.zone("/zone", zone),
            regionOf(fields, holidays));
    Finding.refuseIfAny(fields.findings());
    return checked;
  }

  private @Nullable String regionOf(FieldReader fields, Holidays holidays) {
    if (country == null) {
      if (region != null) {
        fields.reject("/region", "needs a country");
      }
      return null;
    }
    if (!COUNTRY.matcher(country).matches() || !holidays.isKnown(country)) {
      fields.reject("/country", "is an ISO 3166 code such as DE, of a country with known holidays");
      return null;
    }
    if (region == null) {
      return country;
    }
    String whole = country + "-" + region;
    if (!PART.matcher(region).matches() || !holidays.isKnown(whole)) {
      fields.reject("/region", "is the code of a part of " + country + ", such as BY of DE");
    }
    return whole;
  }
}
