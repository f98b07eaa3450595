package dev.interlude.activity.judge;

import dev.interlude.contracts.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;

/** Cuts what was observed to working hours with a margin: the rest is nobody's business. */
final class TreeWorkWindows {

  private static final Duration MARGIN = Duration.ofHours(2);

  private TreeWorkWindows() {}

  /** The parts of the observation inside working hours ± 2 h, in order; may be none. */
  static List<Interval> cut(Interval observed, WorkCalendar calendar, ZoneId zone) {
    return around(observed, calendar, zone).stream()
        .map(observed::cutTo)
        .filter(piece -> !piece.isEmpty())
        .toList();
  }

  private static List<Interval> around(Interval observed, WorkCalendar calendar, ZoneId zone) {
    // Margins reach over midnight: the day before and the day after may open a window here.
    LocalDate first = observed.from().atZone(zone).toLocalDate().minusDays(1);
    LocalDate last = observed.to().atZone(zone).toLocalDate().plusDays(1);
    return Interval.joined(
        first
            .datesUntil(last.plusDays(1))
            .flatMap(date -> calendar.on(date).stream().map(range -> window(date, range, zone)))
            .sorted(Comparator.comparing(Interval::from))
            .toList());
  }

  private static Interval window(LocalDate date, WorkingHours range, ZoneId zone) {
    Instant from = local(date, range.fromMinute(), zone).toInstant();
    Instant to = local(date, range.toMinute(), zone).withLaterOffsetAtOverlap().toInstant();
    return new Interval(from.minus(MARGIN), to.plus(MARGIN));
  }

  /** Minutes of the clock, not of elapsed time: 24:00 is the next midnight. */
  private static ZonedDateTime local(LocalDate date, int minute, ZoneId zone) {
    return date.atStartOfDay().plusMinutes(minute).atZone(zone);
  }
}
