package dev.interlude.analytics.figures.publishing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** A day between two midnights of a tenant's reporting zone. */
record Period(LocalDate day, ZoneId zone) {

  Instant start() {
    return day.atStartOfDay(zone).toInstant();
  }

  /** Exclusive. */
  Instant end() {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  boolean isOpenAt(Instant now) {
    return now.isBefore(end());
  }

  /** The Monday of the ISO week that the day ends in. */
  LocalDate weekStart() {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  Instant weekEnd() {
    return weekStart().plusWeeks(1).atStartOfDay(zone).toInstant();
  }
}
