package dev.interlude.localstack.company.day;

import dev.interlude.localstack.company.people.Employee;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person does on one local date: nothing but a function of seed, person and date.
 *
 * @param works whether the date is a workday of theirs, present or not
 * @param stretches in order and without gaps; empty on a free day and for the absent
 */
public record DayPlan(
    Employee employee,
    LocalDate date,
    long seed,
    boolean works,
    List<Stretch> stretches,
    List<Said> presences) {

  /** What is done at that second; null before work, after it and when absent. */
  @Nullable Doing at(long second) {
    for (Stretch stretch : stretches) {
      if (stretch.holds(second)) {
        return stretch.doing();
      }
    }
    return null;
  }

  /** When the person is at their screen next, not before that second; -1 if not any more. */
  long atScreenFrom(long second) {
    for (Stretch stretch : stretches) {
      if (stretch.doing().isAtScreen() && stretch.to() > second) {
        return Math.max(second, stretch.from());
      }
    }
    return -1;
  }

  /** Whether the person's laptop stays shut on that day and reports on the next. */
  boolean isLaptopForgotten() {
    return employee.forgetsLaptop() && date.getDayOfWeek() == DayOfWeek.TUESDAY;
  }

  /** Whether the person is at work at that second. */
  public boolean isAtWork(long second) {
    return at(second) != null;
  }
}
