package dev.interlude.analytics.personday;

import dev.interlude.contracts.BreakId;
import dev.interlude.timeline.Evidence;
import dev.interlude.timeline.Posture;
import java.time.LocalDate;

/** One thing known about one person-day. */
public sealed interface DayFact {

  /** A posture on that date, in epoch seconds, half-open. */
  record Observed(long from, long to, Evidence evidence, Posture posture) implements DayFact {}

  /** Something known of a prompted break. */
  record Prompted(BreakId breakId, BreakFacts facts) implements DayFact {}

  /** Something known of a break that nobody prompted. */
  record Spontaneous(SpontaneousName name, BreakFacts facts) implements DayFact {}

  /** The person took the day back. */
  record Cleared() implements DayFact {}

  /** Takes the fact for a date. */
  @FunctionalInterface
  interface Receiver {
    void take(LocalDate date, DayFact fact);
  }
}
