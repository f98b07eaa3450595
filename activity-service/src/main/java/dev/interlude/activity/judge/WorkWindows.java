package dev.interlude.activity.judge;

import dev.interlude.contracts.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.List;

/** Cuts what was observed to working hours with a margin: the rest is nobody's business. */
final class WorkWindows {

  private static final Duration MARGIN = Duration.ofHours(2);
  private static final int SECONDS_OF_DAY = 86_400;

  private WorkWindows() {}

  /** The parts of the observation inside working hours ± 2 h, in order; may be none. */
  static List<Interval> cut(Interval observed, WorkCalendar calendar, ZoneId zone) {
    if (!observed.isEmpty() && isWithinHoursOfItsDay(observed, calendar, zone.getRules())) {
      return List.of(observed);
    }
    return around(observed, calendar, zone).stream()
        .map(observed::cutTo)
        .filter(piece -> !piece.isEmpty())
        .toList();
  }

  /**
   * The common case, quickly: all of it in one range of the day on which it began. False when that
   * is not sure, such as near a change of the clocks.
   */
  private static boolean isWithinHoursOfItsDay(
      Interval observed, WorkCalendar calendar, ZoneRules rules) {
    ZoneOffset offset = rules.getOffset(observed.from());
    int shift = offset.getTotalSeconds();
    long from = observed.from().getEpochSecond();
    long to = observed.to().getEpochSecond() + (observed.to().getNano() == 0 ? 0 : 1);
    long day = Math.floorDiv(from + shift, SECONDS_OF_DAY);
    long midnight = day * SECONDS_OF_DAY - shift;
    int[] minutes = calendar.minutesOn(day);
    for (int i = 0; i < minutes.length; i += 2) {
      long begin = midnight + minutes[i] * 60L;
      long end = midnight + minutes[i + 1] * 60L;
      if (from >= begin - MARGIN.toSeconds()
          && to <= end + MARGIN.toSeconds()
          && rules.getOffset(Instant.ofEpochSecond(begin)).equals(offset)
          && rules.getOffset(Instant.ofEpochSecond(end)).equals(offset)) {
        return true;
      }
    }
    return false;
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
