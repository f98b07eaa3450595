package dev.interlude.reminder.backfill;

import dev.interlude.defaults.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Which past days to advance, and how far. */
record BackfillRequest(
    @Nullable String tenant,
    @Nullable LocalDate from,
    @Schema(description = "Inclusive.") @Nullable LocalDate to,
    @Schema(description = "Local time of each person, HH:mm; 24:00 is the end of the day.")
        @Nullable String until) {

  private static final int LONGEST_DAYS = 31;
  private static final String MIDNIGHT = "24:00";

  /** The same, complete and checked. */
  record Range(String tenant, LocalDate from, LocalDate to, @Nullable LocalTime until) {

    List<LocalDate> dates() {
      return from.datesUntil(to.plusDays(1)).toList();
    }

    /**
     * Breaks of the date that ended by then are settled; once the date is over all that ended so
     * far, since a break may end at midnight or reach over it.
     */
    Instant settledUpTo(LocalDate date, ZoneId zone, Instant now) {
      return (until == null ? now : cutOff(date, zone, now)).minusNanos(1);
    }

    /** How far the day is advanced in the zone; never past now. */
    Instant cutOff(LocalDate date, ZoneId zone, Instant now) {
      Instant local =
          until == null
              ? date.plusDays(1).atStartOfDay(zone).toInstant()
              : date.atTime(until).atZone(zone).toInstant();
      return local.isBefore(now) ? local : now;
    }
  }

  Range checked() {
    if (tenant == null || from == null || to == null || until == null) {
      throw invalid("", "needs tenant, from, to and until");
    }
    if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
      throw invalid("/to", "is from or up to " + LONGEST_DAYS + " days later");
    }
    if (until.equals(MIDNIGHT)) {
      return new Range(tenant, from, to, null);
    }
    if (!until.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
      throw invalid("/until", "is a time of day as HH:mm, or 24:00");
    }
    return new Range(tenant, from, to, LocalTime.parse(until));
  }

  private static Problem invalid(String pointer, String detail) {
    return Problem.of(
            HttpStatus.BAD_REQUEST, "invalid", "The request has invalid fields; see errors.")
        .with("errors", List.of(Map.of("pointer", pointer, "detail", detail)));
  }
}
