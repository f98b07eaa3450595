package dev.interlude.reminder.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a person alone, where the entry has more.
 *
 * @param dates without work, beside the holidays
 * @param holidays a region, or {@code none}; null for that of the site or tenant
 * @param hasZone whether the zone was given, and not that of the site
 * @param choseSharing whether the person said what is shared, which others do not undo
 */
record Own(
    List<LocalDate> dates, @Nullable String holidays, boolean hasZone, boolean choseSharing) {

  static final Own NOTHING = new Own(List.of(), null, false, false);

  Own {
    dates = List.copyOf(dates);
  }
}
