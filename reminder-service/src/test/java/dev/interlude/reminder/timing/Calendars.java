package dev.interlude.reminder.timing;

import dev.interlude.contracts.WorkingHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Calendars for tests; Monday is 2026-11-16. */
final class Calendars {

  static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

  private static final List<DayOfWeek> WEEKDAYS =
      List.of(
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY,
          DayOfWeek.FRIDAY);

  private Calendars() {}

  /** Monday to Friday, ranges such as 08:00-16:00. */
  static WorkCalendar weekdays(String... ranges) {
    return calendar(WEEKDAYS, Set.of(), ranges);
  }

  static WorkCalendar everyDay(String... ranges) {
    return calendar(List.of(DayOfWeek.values()), Set.of(), ranges);
  }

  static WorkCalendar without(String date, WorkCalendar calendar) {
    return new WorkCalendar(calendar.zone(), calendar.hours(), Set.of(LocalDate.parse(date)));
  }

  /** Local time in Copenhagen, such as 2026-11-16T09:00. */
  static Instant local(String dateTime) {
    return LocalDateTime.parse(dateTime).atZone(COPENHAGEN).toInstant();
  }

  private static WorkCalendar calendar(
      List<DayOfWeek> days, Set<LocalDate> nonWorkingDates, String... ranges) {
    List<WorkingHours> hours =
        Arrays.stream(ranges)
            .map(range -> range.split("-", 2))
            .map(range -> new WorkingHours(days, range[0], range[1]))
            .toList();
    return new WorkCalendar(COPENHAGEN, hours, nonWorkingDates);
  }
}
