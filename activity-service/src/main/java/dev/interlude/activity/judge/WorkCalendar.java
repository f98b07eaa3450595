package dev.interlude.activity.judge;

import dev.interlude.contracts.WorkingHours;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** When somebody works: hours by weekday, less holidays and absences. Many people share one. */
public record WorkCalendar(List<WorkingHours> hours, Set<LocalDate> nonWorkingDates) {

  public WorkCalendar {
    hours = List.copyOf(hours);
    nonWorkingDates = Set.copyOf(nonWorkingDates);
  }

  /** The ranges of local time worked on that date; none on a free day. */
  List<WorkingHours> on(LocalDate date) {
    return nonWorkingDates.contains(date)
        ? List.of()
        : hours.stream().filter(range -> range.days().contains(date.getDayOfWeek())).toList();
  }
}
