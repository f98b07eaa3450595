package dev.interlude.analytics.dates;

import dev.interlude.defaults.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Dates that are asked for, both inclusive. */
public record DateRange(LocalDate from, LocalDate to) {

  private static final int USUAL_DAYS = 14;

  /** Person-days are kept that long. */
  private static final int MOST_DAYS = 400;

  /** Past it a date has no four digits, and a day more may be none at all. */
  private static final int LAST_YEAR = 9999;

  private static final ZoneOffset WHERE_DAYS_BEGIN = ZoneOffset.ofHours(14);

  /**
   * The range that a request means: by default the last 14 days up to the given one. Whatever else
   * than at most 400 days in order is a 400 {@code invalid-range}.
   */
  public static DateRange of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
    return of(from, to, today, MOST_DAYS);
  }

  /** The same for what is kept for longer. */
  public static DateRange of(
      @Nullable LocalDate from, @Nullable LocalDate to, LocalDate today, int mostDays) {
    if (from != null) {
      requireWritable("/from", from);
    }
    if (to != null) {
      requireWritable("/to", to);
    }
    LocalDate end = to != null ? to : from == null ? today : later(today, from);
    LocalDate start = from != null ? from : end.minusDays(USUAL_DAYS - 1);
    if (start.isAfter(end)) {
      throw invalid("/from", "'from' (" + start + ") is after 'to' (" + end + "); swap them.");
    }
    if (ChronoUnit.DAYS.between(start, end) >= mostDays) {
      throw invalid(
          "/to", "The range has more than " + mostDays + " days; ask for fewer at a time.");
    }
    return new DateRange(start, end);
  }

  /** Today where days begin first: nobody's today is later, and whose zone is ahead misses none. */
  public static LocalDate latestToday(Clock clock) {
    return LocalDate.now(clock.withZone(WHERE_DAYS_BEGIN));
  }

  /** The same date; 400 {@code invalid-range} when no four digits can write its year. */
  public static LocalDate requireWritable(String pointer, LocalDate date) {
    if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
      throw invalid(pointer, "The year lies outside 0001 to " + LAST_YEAR + ".");
    }
    return date;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static Problem invalid(String pointer, String detail) {
    return Problem.of(HttpStatus.BAD_REQUEST, "invalid-range", detail)
        .with("errors", List.of(Map.of("pointer", pointer, "detail", detail)));
  }
}
