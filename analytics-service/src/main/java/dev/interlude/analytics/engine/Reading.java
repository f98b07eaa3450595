package dev.interlude.analytics.engine;

import dev.interlude.analytics.personday.DayFact;
import dev.interlude.contracts.Assignment;
import java.time.LocalDate;
import java.util.List;

/** What a record turned out to be. */
sealed interface Reading {

  /** Facts of a person, each of one date; none when the event is about no person-day. */
  record Facts(Assignment assignment, List<Dated> facts) implements Reading {}

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
