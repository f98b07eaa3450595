package dev.interlude.analytics.personday;

import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A fact, and the assignment that its person had at the time. */
record Stamped(Event<?> event, Assignment assignment) {

  /** The person-days as the service merges them, fact by fact. */
  static Map<LocalDate, PersonDay> days(List<Stamped> facts) {
    Map<LocalDate, PersonDay> days = new TreeMap<>();
    facts.forEach(fact -> fact.takenBy(days));
    return days;
  }

  void takenBy(Map<LocalDate, PersonDay> days) {
    FactDating.date(
        event,
        assignment,
        (date, fact) ->
            days.computeIfAbsent(date, key -> new PersonDay(assignment)).take(fact, assignment));
  }
}
