package dev.interlude.analytics.dates;

import dev.interlude.defaults.Problem;
import java.time.LocalDate;
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

  /**
   * The range that a request means: by default the last 14 days up to the given one. Whatever else
   * than at most 400 days in order is a 400 {@code invalid-range}.
   */
  public static DateRange of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
    requireWritable("/from", from);
    requireWritable("/to", to);
    LocalDate end = to != null ? to : from == null ? today : later(today, from);
    LocalDate start = from != null ? from : end.minusDays(USUAL_DAYS - 1);
    if (start.isAfter(end)) {
      throw invalid("/from", "'from' (" + start + ") is after 'to' (" + end + "); swap them.");
    }
    if (ChronoUnit.DAYS.between(start, end) >= MOST_DAYS) {
      throw invalid(
          "/to", "The range has more than " + MOST_DAYS + " days; ask for fewer at a time.");
    }
    return new DateRange(start, end);
  }

  private static void requireWritable(String pointer, @Nullable LocalDate date) {
    if (date != null && (date.getYear() < 1 || date.getYear() > LAST_YEAR)) {
      throw invalid(pointer, "The year lies outside 0001 to " + LAST_YEAR + ".");
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static Problem invalid(String pointer, String detail) {
    return Problem.of(HttpStatus.BAD_REQUEST, "invalid-range", detail)
        .with("errors", List.of(Map.of("pointer", pointer, "detail", detail)));
  }
}
