package dev.interlude.reminder.directory;

import dev.interlude.reminder.holidays.Holidays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What people have by where they work, unless they have it of their own.
 *
 * @param zone of the site; null for one that is not set up
 * @param region whose holidays hold; null for none
 */
record Place(@Nullable ZoneId zone, @Nullable String region, Holidays known) {

  /** Whether it is a region with known holidays, or none. */
  boolean isRegion(String value) {
    return value.equals(Holidays.NONE) || known.isKnown(value);
  }

  /** This year's and the next, by the person's own region if there is one. */
  SortedSet<LocalDate> holidays(@Nullable String own, ZoneId zoneOfPerson, Instant now) {
    return known.of(own == null ? region : own, now.atZone(zoneOfPerson).getYear());
  }
}
