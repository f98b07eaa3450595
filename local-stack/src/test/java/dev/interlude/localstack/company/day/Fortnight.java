package dev.interlude.localstack.company.day;

import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.ClientEvent;
import dev.interlude.contracts.Event;
import dev.interlude.localstack.company.people.Employee;
import dev.interlude.localstack.company.people.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Two weeks of a company, with a reminder every full hour in place of reminder-service. */
final class Fortnight {
  static final LocalDate FIRST = LocalDate.of(2026, 11, 9);
  static final Instant END = Instant.parse("2026-11-23T12:00:00Z");
  private static final int DAYS = 13;

  private Fortnight() {}

  static List<Event<ClientEvent>> events(int people, long seed) {
    List<Event<ClientEvent>> events = new ArrayList<>();
    for (DayPlan plan : plans(people, seed)) {
      report(plan, 0, END.getEpochSecond(), events::add);
    }
    return events;
  }

  static List<DayPlan> plans(int people, long seed) {
    var planner = new DayPlanner(seed);
    List<DayPlan> plans = new ArrayList<>();
    for (Employee employee : Roster.of(people, seed)) {
      FIRST.datesUntil(FIRST.plusDays(DAYS)).forEach(d -> plans.add(planner.plan(employee, d)));
    }
    return plans;
  }

  static void report(DayPlan plan, long after, long upTo, Consumer<Event<ClientEvent>> sink) {
    DayFacts.report(plan, after, upTo, sink);
    prompts(plan).forEach(prompt -> Reaction.report(plan, prompt, after, upTo, sink));
  }

  static List<PromptedBreak> prompts(DayPlan plan) {
    return plan.employee().week().on(plan.date()).stream()
        .flatMap(
            hours ->
                IntStream.iterate(
                        hours.fromMinute() + 60, minute -> minute < hours.toMinute(), m -> m + 60)
                    .mapToObj(minute -> prompt(plan, minute)))
        .toList();
  }

  private static PromptedBreak prompt(DayPlan plan, int minute) {
    Instant due =
        plan.date().atStartOfDay().plusMinutes(minute).atZone(plan.employee().zone()).toInstant();
    return new PromptedBreak(
        BreakId.of(BreakKind.MOVEMENT, due, plan.employee().zone()),
        due.plusSeconds(900),
        300,
        "lower-back-relief",
        1);
  }
}
