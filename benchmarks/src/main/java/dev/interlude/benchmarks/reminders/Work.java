package dev.interlude.benchmarks.reminders;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** What is to be done when it is due, written all at once. */
interface Work {

  /**
   * Replaces all there is.
   *
   * @param due so many of all are due from {@code first} on, spread evenly; the others much later
   */
  void set(int all, int due, Instant first, Duration spread) throws SQLException;

  /** How many were done and are planned anew. */
  int done() throws SQLException;
}
