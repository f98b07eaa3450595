package dev.interlude.reminder.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;

/**
 * Which dates without work are taken, and how many: an entry is one record, and a record has a
 * largest size.
 */
record DateLimits(LocalDate first, LocalDate last) {

  static final int MOST = 1_000;

  private static final int YEARS_BACK = 1;
  private static final int YEARS_AHEAD = 3;

  static DateLimits at(Instant now) {
    int year = now.atZone(ZoneOffset.UTC).getYear();
    return new DateLimits(
        LocalDate.of(year - YEARS_BACK, Month.JANUARY, 1),
        LocalDate.of(year + YEARS_AHEAD, Month.DECEMBER, 31));
  }

  boolean contains(LocalDate date) {
    return !date.isBefore(first) && !date.isAfter(last);
  }

  String detail() {
    return "lies from %s to %s".formatted(first, last);
  }

  static String tooMany() {
    return "has at most %,d dates".formatted(MOST);
  }
}
