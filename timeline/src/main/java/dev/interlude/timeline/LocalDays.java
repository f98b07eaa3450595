package dev.interlude.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Cuts a stretch of time at the midnights of a zone; days of 23 and 25 hours are real. */
public final class LocalDays {

  private LocalDays() {}

  /** The local date that an epoch second falls on. */
  public static LocalDate dateOf(long second, ZoneId zone) {
    return Instant.ofEpochSecond(second).atZone(zone).toLocalDate();
  }

  /** Hands each day's part of [from, to) to the receiver, in order. */
  public static void cut(long from, long to, ZoneId zone, Part part) {
    LocalDate date = dateOf(from, zone);
    for (long start = from; start < to; date = date.plusDays(1)) {
      long midnight = date.plusDays(1).atStartOfDay(zone).toEpochSecond();
      long end = Math.min(to, midnight);
      if (start < end) {
        part.of(date, start, end);
        start = end;
      }
    }
  }

  /** Receives the part of a stretch that falls on one date. */
  @FunctionalInterface
  public interface Part {
    void of(LocalDate date, long from, long to);
  }
}
