package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.figures.PeriodKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * A day, an ISO week or a calendar month between midnights of a tenant's reporting zone.
 *
 * @param first its first day
 */
record Period(PeriodKind kind, LocalDate first, ZoneId zone) {

  static Period around(LocalDate day, PeriodKind kind, ZoneId zone) {
    LocalDate first =
        switch (kind) {
          case DAY -> day;
          case WEEK -> mondayOf(day);
          case MONTH -> day.withDayOfMonth(1);
        };
    return new Period(kind, first, zone);
  }

  Period next() {
    return new Period(kind, after(), zone);
  }

  /** The first day that it does not contain. */
  LocalDate after() {
    return switch (kind) {
      case DAY -> first.plusDays(1);
      case WEEK -> first.plusWeeks(1);
      case MONTH -> first.plusMonths(1);
    };
  }

  Instant start() {
    return midnight(first);
  }

  /** Exclusive. */
  Instant end() {
    return midnight(after());
  }

  boolean isOpenAt(Instant now) {
    return now.isBefore(end());
  }

  /**
   * The Monday of the week whose membership counts: the week that the period ends in, or the
   * current one while that has not begun.
   */
  LocalDate membershipWeek(Instant now) {
    LocalDate last = after().minusDays(1);
    LocalDate today = LocalDate.ofInstant(now, zone);
    return mondayOf(today.isBefore(last) ? today : last);
  }

  /** When the membership counts: at the end of its week, or now while that has not come. */
  Instant membershipInstant(Instant now) {
    Instant weekEnd = midnight(membershipWeek(now).plusWeeks(1));
    return weekEnd.isBefore(now) ? weekEnd : now;
  }

  private Instant midnight(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static LocalDate mondayOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
