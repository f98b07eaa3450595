package dev.interlude.reminder.history;

import dev.interlude.reminder.prompts.PersonRef;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The latest fact and the latest end of a break of a person's day. */
record DayFacts(
    String tenant,
    String person,
    LocalDate localDate,
    Instant lastFact,
    @Nullable Instant lastBreakEnd) {

  static DayFacts seen(PersonRef person, LocalDate date, Instant at) {
    return new DayFacts(person.tenant(), person.person(), date, at, null);
  }

  static DayFacts breakEnded(PersonRef person, LocalDate date, Instant at) {
    return new DayFacts(person.tenant(), person.person(), date, at, at);
  }

  DayFacts merge(DayFacts other) {
    Instant end = other.lastBreakEnd;
    return new DayFacts(
        tenant,
        person,
        localDate,
        BreakFacts.latest(lastFact, other.lastFact),
        end == null ? lastBreakEnd : BreakFacts.latest(lastBreakEnd, end));
  }
}
