package dev.interlude.reminder.holidays;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Public holidays, by ISO 3166 codes of a country or one of its regions: DK, or DE-BY. Remembered,
 * since a company of a million people has a dozen regions.
 */
@Component
public class Holidays {

  /** In the place of a region: holidays are working days. */
  public static final String NONE = "none";

  /** The library also knows the calendars of stock exchanges. */
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  private final Cache<RegionYear, SortedSet<LocalDate>> known =
      Caffeine.newBuilder().maximumSize(2_000).build();

  private record RegionYear(String region, int year) {}

  /** Whether the holidays of the region are known. */
  public boolean isKnown(String region) {
    String country = country(region);
    if (!COUNTRY.matcher(country).matches()
        || !HolidayManager.getSupportedCalendarCodes().contains(country)) {
      return false;
    }
    String part = part(region);
    return part == null || manager(country).getCalendarHierarchy().getChildren().containsKey(part);
  }

  /** The holidays of a year and the next; none without a region, or for one that is not known. */
  public SortedSet<LocalDate> of(@Nullable String region, int year) {
    var dates = new TreeSet<LocalDate>();
    if (region != null && !region.equals(NONE)) {
      dates.addAll(known.get(new RegionYear(region, year), this::read));
      dates.addAll(known.get(new RegionYear(region, year + 1), this::read));
    }
    return dates;
  }

  private SortedSet<LocalDate> read(RegionYear wanted) {
    var dates = new TreeSet<LocalDate>();
    if (isKnown(wanted.region())) {
      String part = part(wanted.region());
      manager(country(wanted.region()))
          .getHolidays(Year.of(wanted.year()), part == null ? new String[0] : new String[] {part})
          .stream()
          .filter(each -> each.getType() != HolidayType.OBSERVANCE)
          .flatMap(Holidays::dates)
          .forEach(dates::add);
    }
    return dates;
  }

  /** One that is observed on another day is free on that day. */
  private static Stream<LocalDate> dates(Holiday holiday) {
    return Stream.of(holiday.getObservedDate().orElse(holiday.getActualDate()));
  }

  private static HolidayManager manager(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
  }

  private static String country(String region) {
    return region.split("-", 2)[0];
  }

  private static @Nullable String part(String region) {
    int hyphen = region.indexOf('-');
    return hyphen < 0 ? null : region.substring(hyphen + 1).toLowerCase(Locale.ROOT);
  }
}
