package dev.interlude.analytics.engine;

import java.time.LocalDate;

/** What a task remembers beside the person-days. */
sealed interface Mark {

  /**
   * The person was erased: facts stamped with this directory version or an older one are dropped.
   *
   * @param requestedOn in UTC
   */
  record Erased(int directoryVersion, LocalDate requestedOn) implements Mark {}

  /** Days before this date have left the state. */
  record KeptFrom(LocalDate date) implements Mark {}
}
