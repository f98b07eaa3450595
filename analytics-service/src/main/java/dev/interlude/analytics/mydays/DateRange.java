package dev.interlude.analytics.mydays;

import dev.interlude.defaults.Problem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Dates that are asked for, both inclusive. */
record DateRange(LocalDate from, LocalDate to) {

  private static final int USUAL_DAYS = 14;

  /** Person-days are kept that long. */
  private static final int MOST_DAYS = 400;

  /** The range that a request means: by default the last 14 days up to the given one. */
  static DateRange of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
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

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static Problem invalid(String pointer, String detail) {
    return Problem.of(HttpStatus.BAD_REQUEST, "invalid-range", detail)
        .with("errors", List.of(Map.of("pointer", pointer, "detail", detail)));
  }
}
