package dev.interlude.reminder.directory;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.fields.FieldReader;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A person's zone is the one given for the person, or that of the site. */
final class ZoneRule {

  private ZoneRule() {}

  /** Whether the zone goes with the person to another site. */
  static boolean isOwn(@Nullable String requested, Known known, Place place) {
    if (requested == null) {
      return known.own().hasZone() || place.zone() == null;
    }
    return !requested.equals(DatesRule.OF_SITE);
  }

  static ZoneId read(FieldReader fields, @Nullable String requested, Known known, Place place) {
    PersonChanged current = known.current();
    if (isOwn(requested, known, place)) {
      return requested == null && current != null
          ? current.zone()
          : fields.zone("/zone", requested);
    }
    if (place.zone() == null) {
      fields.reject(
          "/zone", "is that of the site, which is not set up: PUT /v1/sites/{site} first");
      return ZoneId.of("UTC");
    }
    return place.zone();
  }
}
