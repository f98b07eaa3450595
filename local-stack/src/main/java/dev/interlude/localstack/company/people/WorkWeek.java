package dev.interlude.localstack.company.people;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import dev.interlude.contracts.WorkingHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A person's scheduled hours, at most one range a day and none over midnight. */
public record WorkWeek(List<WorkingHours> hours) {
  private static final List<DayOfWeek> WORKDAYS =
      List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);
  private static final List<String> SHIFT_BOUNDS = List.of("00:00", "08:00", "16:00", "24:00");
  private static final int SHIFTS = 3;
  private static final int SHIFT_DAYS = 5;
  private static final int DAYS = 7;

  /** What the directory takes a person for of whom no hours are said. */
  static final WorkWeek USUAL = of(WORKDAYS, "08:00", "16:00");

  /** Office hours, early and late, part-timers and short Fridays; chosen by a number 0 to 19. */
  static WorkWeek office(int choice) {
    return switch (choice) {
      case 0, 1, 2, 3 -> of(WORKDAYS, "09:00", "17:00");
      case 4, 5 -> of(WORKDAYS, "07:30", "15:30");
      case 6 -> of(WORKDAYS, "09:00", "13:00");
      case 7 -> of(List.of(MONDAY, TUESDAY, WEDNESDAY), "08:00", "16:00");
      case 8, 9 ->
          new WorkWeek(
              List.of(
                  new WorkingHours(List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY), "08:00", "16:30"),
                  new WorkingHours(List.of(FRIDAY), "08:00", "14:00")));
      case 10 -> of(List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY), "08:00", "17:00");
      default -> USUAL;
    };
  }

  /**
   * Five days in a row in one of three shifts, so that some six people hold a room at all hours.
   */
  static WorkWeek shift(int member) {
    int shift = member % SHIFTS;
    int first = member / SHIFTS * SHIFT_DAYS;
    List<DayOfWeek> days =
        IntStream.range(first, first + SHIFT_DAYS)
            .mapToObj(day -> DayOfWeek.of(day % DAYS + 1))
            .sorted()
            .toList();
    return of(days, SHIFT_BOUNDS.get(shift), SHIFT_BOUNDS.get(shift + 1));
  }

  /** The hours of that date; none on a free day. */
  public Optional<WorkingHours> on(LocalDate date) {
    return hours.stream().filter(range -> range.days().contains(date.getDayOfWeek())).findFirst();
  }

  private static WorkWeek of(List<DayOfWeek> days, String from, String to) {
    return new WorkWeek(List.of(new WorkingHours(days, from, to)));
  }
}
