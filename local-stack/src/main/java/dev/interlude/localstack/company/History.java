package dev.interlude.localstack.company;

import dev.interlude.contracts.WorkingHours;
import dev.interlude.localstack.company.api.Ingest;
import dev.interlude.localstack.company.api.Reminders;
import dev.interlude.localstack.company.day.DayFacts;
import dev.interlude.localstack.company.day.DayPlan;
import dev.interlude.localstack.company.day.PromptedBreak;
import dev.interlude.localstack.company.people.Employee;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Plays past days, hour by hour and all days at once: what happened in an hour is posted, then
 * reminder-service is asked to live through that hour, then people answer their reminders.
 */
final class History {
  private static final int HOURS = 24;
  private static final int MINUTES = 60;
  private static final int LONGEST_ANSWER_SECONDS = 3_600;

  private final List<Employee> people;
  private final Plans plans;
  private final Ingest ingest;
  private final Reminders reminders;
  private final Span span;
  private final AtomicInteger hour = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();
  private final Set<String> known = new HashSet<>();
  private final List<OpenReaction> reactions = new ArrayList<>();

  /**
   * What is played.
   *
   * @param after what reached the services up to then is there already
   * @param end what reaches them after that is left to the present
   */
  record Span(LocalDate firstDay, Instant after, Instant end) {
    long upTo() {
      return end.getEpochSecond();
    }

    List<LocalDate> dates(Employee employee) {
      LocalDate last = end.atZone(employee.zone()).toLocalDate();
      return firstDay.isAfter(last) ? List.of() : firstDay.datesUntil(last.plusDays(1)).toList();
    }
  }

  History(List<Employee> people, Plans plans, Ingest ingest, Reminders reminders, Span span) {
    this.people = people;
    this.plans = plans;
    this.ingest = ingest;
    this.reminders = reminders;
    this.span = span;
  }

  /** Returns the reminders that people are still busy answering at the end. */
  List<OpenReaction> play() {
    for (int h = 0; h < HOURS; h++) {
      hour.set(h);
      List<Employee> working = working(h);
      if (!working.isEmpty() || !reactions.isEmpty()) {
        postHour(h);
        backfill(h + 1);
        readReminders(working);
      }
    }
    hour.set(HOURS);
    postRest();
    backfill(HOURS);
    return List.copyOf(reactions);
  }

  /** The hour of the day that is being played, 24 for what comes after the end of the day. */
  int hour() {
    return hour.get();
  }

  int answered() {
    return answered.get();
  }

  private void postHour(int h) {
    try (Ingest.Outbound out = ingest.open()) {
      for (Employee employee : people) {
        for (LocalDate date : span.dates(employee)) {
          long from = h == 0 ? second(employee, date, 0) - 1 : second(employee, date, h);
          long upTo = Math.min(second(employee, date, h + 1), span.upTo());
          if (upTo > from) {
            DayFacts.report(plans.of(employee, date), after(from), upTo, out::add);
          }
        }
      }
      for (OpenReaction reaction : reactions) {
        DayPlan plan = reaction.plan();
        long upTo = second(plan.employee(), plan.date(), h + 1);
        reaction.report(Math.min(upTo, span.upTo()), out::add);
      }
    }
    reactions.removeIf(OpenReaction::isOver);
  }

  /** What reaches the services after the day that it is about. */
  private void postRest() {
    try (Ingest.Outbound out = ingest.open()) {
      for (Employee employee : people) {
        if (span.after().getEpochSecond() >= second(employee, span.firstDay(), 0)) {
          // An earlier run has played the day before, but for what reaches the services late.
          LocalDate dayBefore = span.firstDay().minusDays(1);
          DayFacts.report(plans.of(employee, dayBefore), after(0), span.upTo(), out::add);
        }
        for (LocalDate date : span.dates(employee)) {
          long from = after(second(employee, date, HOURS));
          if (span.upTo() > from) {
            DayFacts.report(plans.of(employee, date), from, span.upTo(), out::add);
          }
        }
      }
      reactions.forEach(reaction -> reaction.report(span.upTo(), out::add));
    }
    reactions.removeIf(OpenReaction::isOver);
  }

  private void backfill(int untilHour) {
    LocalDate last =
        people.stream()
            .map(employee -> span.end().atZone(employee.zone()).toLocalDate())
            .max(LocalDate::compareTo)
            .orElseThrow();
    reminders.backfill(span.firstDay(), last, untilHour);
  }

  private void readReminders(List<Employee> working) {
    Map<String, List<PromptedBreak>> found = new ConcurrentHashMap<>();
    Instant from = Instant.ofEpochSecond(after(oldest())).minusSeconds(LONGEST_ANSWER_SECONDS);
    reminders.read(working.stream().map(Employee::id).toList(), from, span.end(), found::put);
    for (Employee employee : working) {
      for (PromptedBreak prompt : found.getOrDefault(employee.id(), List.of())) {
        if (known.add(employee.id() + "/" + prompt.id())) {
          DayPlan plan = plans.of(employee, prompt.id().date());
          reactions.add(new OpenReaction(plan, prompt, after(0)));
          answered.incrementAndGet();
        }
      }
    }
  }

  /** Those with working time in that hour on one of the days. */
  private List<Employee> working(int h) {
    return people.stream()
        .filter(
            employee ->
                span.dates(employee).stream()
                    .filter(date -> second(employee, date, h) < span.upTo())
                    .filter(date -> second(employee, date, h + 1) > span.after().getEpochSecond())
                    .anyMatch(
                        date -> employee.week().on(date).filter(w -> meets(w, h)).isPresent()))
        .toList();
  }

  private static boolean meets(WorkingHours hours, int h) {
    return hours.fromMinute() < (h + 1) * MINUTES && hours.toMinute() > h * MINUTES;
  }

  private long after(long second) {
    return Math.max(second, span.after().getEpochSecond());
  }

  private long oldest() {
    return people.stream()
        .mapToLong(employee -> second(employee, span.firstDay(), 0))
        .min()
        .orElseThrow();
  }

  private static long second(Employee employee, LocalDate date, int h) {
    return date.atStartOfDay().plusHours(h).atZone(employee.zone()).toEpochSecond();
  }
}
