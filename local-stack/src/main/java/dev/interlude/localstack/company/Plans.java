package dev.interlude.localstack.company;

import dev.interlude.localstack.company.day.DayPlan;
import dev.interlude.localstack.company.day.DayPlanner;
import dev.interlude.localstack.company.people.Employee;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The day plans that are in use, each made once. Used by one thread. */
final class Plans {
  private final DayPlanner planner;
  private final Map<Integer, Map<LocalDate, DayPlan>> kept = new HashMap<>();

  Plans(long seed) {
    this.planner = new DayPlanner(seed);
  }

  DayPlan of(Employee employee, LocalDate date) {
    return kept.computeIfAbsent(employee.number(), ignored -> new HashMap<>())
        .computeIfAbsent(date, day -> planner.plan(employee, day));
  }

  void forgetBefore(LocalDate date) {
    kept.values().forEach(plans -> plans.keySet().removeIf(day -> day.isBefore(date)));
  }
}
