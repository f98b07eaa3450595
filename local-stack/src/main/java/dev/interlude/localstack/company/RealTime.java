package dev.interlude.localstack.company;

import dev.interlude.localstack.company.api.Ingest;
import dev.interlude.localstack.company.api.Reminders;
import dev.interlude.localstack.company.day.DayFacts;
import dev.interlude.localstack.company.day.PromptedBreak;
import dev.interlude.localstack.company.people.Employee;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The company's present: reports what has happened since the last time, and answers reminders. */
final class RealTime {
  private static final long ASK_AGAIN_SECONDS = 60;
  private static final long ASK_AT_LATEST_SECONDS = 300;
  private static final long AFTER_DUE_SECONDS = 2;
  private static final int DAYS_KEPT = 3;

  private final List<Employee> people;
  private final Plans plans;
  private final Ingest ingest;
  private final Reminders reminders;
  private final Map<Integer, Long> askAt = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final List<OpenReaction> reactions;
  private long reportedUpTo;

  RealTime(
      List<Employee> people,
      Plans plans,
      Ingest ingest,
      Reminders reminders,
      Instant since,
      List<OpenReaction> reactions) {
    this.people = people;
    this.plans = plans;
    this.ingest = ingest;
    this.reminders = reminders;
    this.reportedUpTo = since.getEpochSecond();
    this.reactions = new ArrayList<>(reactions);
  }

  /** Lives up to that instant. After a failure the next call catches up. */
  void live(Instant instant) {
    long now = instant.getEpochSecond();
    ask(instant);
    try (Ingest.Outbound out = ingest.open()) {
      for (Employee employee : people) {
        LocalDate today = instant.atZone(employee.zone()).toLocalDate();
        for (LocalDate date : daysSince(employee, today)) {
          DayFacts.report(plans.of(employee, date), reportedUpTo, now, out::add);
        }
      }
      reactions.forEach(reaction -> reaction.report(now, out::add));
    }
    reactions.removeIf(OpenReaction::isOver);
    reportedUpTo = now;
    plans.forgetBefore(LocalDate.ofEpochDay(now / 86_400).minusDays(DAYS_KEPT));
  }

  /** From the day before the last report: some facts arrive a day late. */
  private List<LocalDate> daysSince(Employee employee, LocalDate today) {
    LocalDate reported = LocalDate.ofInstant(Instant.ofEpochSecond(reportedUpTo), employee.zone());
    LocalDate oldest = today.minusDays(CompanyOptions.MOST_DAYS);
    LocalDate first = reported.minusDays(1);
    return (first.isBefore(oldest) ? oldest : first).datesUntil(today.plusDays(1)).toList();
  }

  private void ask(Instant instant) {
    long now = instant.getEpochSecond();
    List<String> asked = new ArrayList<>();
    Map<String, Employee> byId = new HashMap<>();
    for (Employee employee : people) {
      LocalDate today = instant.atZone(employee.zone()).toLocalDate();
      if (plans.of(employee, today).isAtWork(now)
          && askAt.getOrDefault(employee.number(), 0L) <= now) {
        asked.add(employee.id());
        byId.put(employee.id(), employee);
      }
    }
    reminders
        .next(asked)
        .forEach(
            (person, told) -> {
              Employee employee = byId.get(person);
              if (employee != null) {
                heed(employee, told, now);
              }
            });
  }

  private void heed(Employee employee, Reminders.Next told, long now) {
    PromptedBreak open = told.open();
    if (open != null && known.add(employee.id() + "/" + open.id())) {
      reactions.add(new OpenReaction(plans.of(employee, open.id().date()), open, 0));
    }
    long due = told.dueAt() == null ? now + ASK_AT_LATEST_SECONDS : told.dueAt().getEpochSecond();
    long next = Math.min(due + AFTER_DUE_SECONDS, now + ASK_AT_LATEST_SECONDS);
    askAt.put(employee.number(), Math.max(next, now + ASK_AGAIN_SECONDS));
  }
}
