package dev.interlude.analytics.engine;

import dev.interlude.analytics.personday.DayFact;
import dev.interlude.analytics.personday.UnusableFactException;
import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.PersonKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a record turned out to be. */
sealed interface Reading {

  /**
   * Facts of a person, each of one date; none when the event is about no person-day.
   *
   * @param receivedAt when activity-service took the event, in epoch seconds; of an event that a
   *     service made, its own time
   */
  record Facts(Assignment assignment, long receivedAt, List<Dated> facts) implements Reading {

    /** Throws {@link UnusableFactException} for a fact of a day after it was received. */
    static Facts of(Assignment assignment, long receivedAt, List<Dated> facts) {
      long last = Marks.lastDay(receivedAt);
      for (Dated fact : facts) {
        if (fact.date().toEpochDay() > last) {
          throw UnusableFactException.invalidDate();
        }
      }
      return new Facts(assignment, receivedAt, facts);
    }
  }

  /** Everything of the person up to this directory version must go. */
  record Erasure(PersonKey person, int directoryVersion, Instant requestedAt) implements Reading {}

  /** One fact of one date. */
  record Dated(LocalDate date, DayFact fact) {}

  /**
   * Nothing that can be used.
   *
   * @param value the record's own bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // carried to the dead letters, never compared
  record Unusable(byte[] value) implements Reading {}
}
