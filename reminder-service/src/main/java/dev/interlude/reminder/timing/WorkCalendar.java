package dev.interlude.reminder.timing;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.WorkingHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person's working time: hours by weekday in their zone, less the dates they do not work. Local
 * times that a clock change skips move to the change; of times that occur twice a range takes both.
 */
public final class WorkCalendar {

  private static final int MINUTES_OF_DAY = 24 * 60;

  /** A power of two; the days that are asked for lie close together. */
  private static final int REMEMBERED_DAYS = 16;

  private final ZoneId zone;
  private final List<WorkingHours> hours;
  private final Set<LocalDate> nonWorkingDates;

  /** Days that were looked at. Several threads may write: whatever stands there is right. */
  private final @Nullable Day[] days = new @Nullable Day[REMEMBERED_DAYS];

  private record Day(LocalDate date, List<WorkRange> ranges) {}

  public WorkCalendar(ZoneId zone, List<WorkingHours> hours, Set<LocalDate> nonWorkingDates) {
    this.zone = zone;
    this.hours = List.copyOf(hours);
    this.nonWorkingDates = Set.copyOf(nonWorkingDates);
  }

  public ZoneId zone() {
    return zone;
  }

  public List<WorkingHours> hours() {
    return hours;
  }

  Set<LocalDate> nonWorkingDates() {
    return nonWorkingDates;
  }

  /** The calendar of one version of a person's directory entry. */
  public static WorkCalendar of(PersonChanged person) {
    return new WorkCalendar(
        person.zone(), person.workingHours(), Set.copyOf(person.nonWorkingDates()));
  }

  /** The range that the instant lies in, if it is working time. */
  public Optional<WorkRange> rangeAt(Instant instant) {
    return ranges(dateOf(instant).minusDays(1), 3).stream()
        .filter(range -> range.contains(instant))
        .findFirst();
  }

  LocalDate dateOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** The ranges of so many dates in order; those that touch are one, over midnight too. */
  List<WorkRange> ranges(LocalDate first, int days) {
    var ranges = new ArrayList<WorkRange>();
    for (int i = 0; i < days; i++) {
      for (WorkRange range : day(first.plusDays(i)).ranges()) {
        WorkRange last = ranges.isEmpty() ? null : ranges.getLast();
        if (last != null && !last.end().isBefore(range.start())) {
          ranges.set(ranges.size() - 1, new WorkRange(last.start(), range.end()));
        } else {
          ranges.add(range);
        }
      }
    }
    return ranges;
  }

  private Day day(LocalDate date) {
    int place = (int) date.toEpochDay() & (REMEMBERED_DAYS - 1);
    Day known = days[place];
    if (known == null || !known.date().equals(date)) {
      known = new Day(date, rangesOn(date));
      days[place] = known;
    }
    return known;
  }

  private List<WorkRange> rangesOn(LocalDate date) {
    if (nonWorkingDates.contains(date)) {
      return List.of();
    }
    return hours.stream()
        .filter(range -> range.days().contains(date.getDayOfWeek()))
        .map(range -> new WorkRange(at(date, range.fromMinute()), endAt(date, range.toMinute())))
        .filter(range -> range.start().isBefore(range.end()))
        .sorted(Comparator.comparing(WorkRange::start))
        .toList();
  }

  /** That many minutes after midnight by the clock; the first time if it occurs twice. */
  Instant at(LocalDate date, int minute) {
    return resolve(date, minute, true);
  }

  /** The same, the last time if it occurs twice; minutes beyond a day are of the next date. */
  Instant endAt(LocalDate date, int minute) {
    return resolve(date, minute, false);
  }

  private Instant resolve(LocalDate date, int minute, boolean earlier) {
    if (minute == MINUTES_OF_DAY) {
      return date.plusDays(1).atStartOfDay(zone).toInstant();
    }
    if (minute > MINUTES_OF_DAY) {
      return resolve(date.plusDays(1), minute - MINUTES_OF_DAY, earlier);
    }
    var local = date.atTime(LocalTime.ofSecondOfDay(minute * 60L));
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      return zone.getRules().getTransition(local).getInstant();
    }
    return local.toInstant(earlier ? offsets.getFirst() : offsets.getLast());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WorkCalendar that
        && zone.equals(that.zone)
        && hours.equals(that.hours)
        && nonWorkingDates.equals(that.nonWorkingDates);
  }

  @Override
  public int hashCode() {
    return Objects.hash(zone, hours, nonWorkingDates);
  }
}
