package dev.interlude.activity.judge;

import dev.interlude.contracts.WorkingHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** When somebody works: hours by weekday, less holidays and absences. Many people share one. */
public final class WorkCalendar {

  private static final int DAYS_OF_WEEK = 7;

  /** The epoch began on a Thursday. */
  private static final int THURSDAY = 3;

  private final List<WorkingHours> hours;
  private final int[] freeDays;

  /** By weekday: begin and end of each range in minutes of the clock, one after the other. */
  private final int[][] minutes = new int[DAYS_OF_WEEK][];

  /** Takes the free dates in any order. */
  public WorkCalendar(List<WorkingHours> hours, Set<LocalDate> nonWorkingDates) {
    this.hours = List.copyOf(hours);
    this.freeDays =
        nonWorkingDates.stream().mapToInt(date -> (int) date.toEpochDay()).sorted().toArray();
    for (DayOfWeek day : DayOfWeek.values()) {
      minutes[day.ordinal()] =
          hours.stream()
              .filter(range -> range.days().contains(day))
              .flatMapToInt(range -> IntStream.of(range.fromMinute(), range.toMinute()))
              .toArray();
    }
  }

  /** The ranges of local time worked on that date; none on a free day. */
  List<WorkingHours> on(LocalDate date) {
    return isFree(date.toEpochDay())
        ? List.of()
        : hours.stream().filter(range -> range.days().contains(date.getDayOfWeek())).toList();
  }

  /** Begin and end of each range worked on that date, in minutes of the clock. */
  int[] minutesOn(long epochDay) {
    return isFree(epochDay)
        ? new int[0]
        : minutes[(int) Math.floorMod(epochDay + THURSDAY, (long) DAYS_OF_WEEK)];
  }

  private boolean isFree(long epochDay) {
    return Arrays.binarySearch(freeDays, (int) epochDay) >= 0;
  }
}
