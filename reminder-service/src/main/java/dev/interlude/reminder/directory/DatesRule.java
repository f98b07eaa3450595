package dev.interlude.reminder.directory;

import dev.interlude.reminder.fields.FieldReader;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates without work are those given for the person, and the holidays of the region. */
final class DatesRule {

  /** Of the site, and not the person's own. */
  static final String OF_SITE = "site";

  private static final String POINTER = "/nonWorkingDates";

  private DatesRule() {}

  /** The person's own region, {@code none}, or null for that of the site. */
  static @Nullable String holidays(
      FieldReader fields, @Nullable String requested, Own own, Place place) {
    if (requested == null) {
      return own.holidays();
    }
    if (requested.equals(OF_SITE)) {
      return null;
    }
    if (!place.isRegion(requested)) {
      fields.reject(
          "/holidays", "is site, none, or an ISO 3166 code with known holidays, DK or DE-BY");
    }
    return requested;
  }

  /**
   * Holidays that are given as well are not the person's own: they go when the site changes. Dates
   * that the person has are taken again, though they are long past by now.
   */
  static List<LocalDate> own(
      FieldReader fields,
      @Nullable List<String> requested,
      Own own,
      SortedSet<LocalDate> holidays,
      DateLimits limits) {
    if (requested == null) {
      return own.dates();
    }
    // No finding for each of very many.
    if (requested.size() > DateLimits.MOST + holidays.size()) {
      fields.reject(POINTER, DateLimits.tooMany());
      return List.of();
    }
    var dates = new TreeSet<LocalDate>();
    for (int i = 0; i < requested.size(); i++) {
      String pointer = POINTER + "/" + i;
      LocalDate date = fields.date(pointer, requested.get(i));
      if (date != null && !limits.contains(date) && !own.dates().contains(date)) {
        fields.reject(pointer, limits.detail());
      } else if (date != null && !holidays.contains(date)) {
        dates.add(date);
      }
    }
    if (dates.size() > DateLimits.MOST) {
      fields.reject(POINTER, DateLimits.tooMany());
    }
    return List.copyOf(dates);
  }

  static List<LocalDate> all(List<LocalDate> own, SortedSet<LocalDate> holidays) {
    return List.copyOf(
        Stream.concat(own.stream(), holidays.stream())
            .collect(Collectors.toCollection(TreeSet::new)));
  }
}
