package dev.interlude.analytics.personday;

/** How a prompted break ended (metrics.md §1.4). */
enum Outcome {
  PENDING,
  COMPLETED,
  PARTIAL,
  LATE,
  SKIPPED,
  WITHDRAWN,
  MISSED,
  UNDELIVERED;

  /** The first row of the table in metrics.md that fits. */
  static Outcome of(BreakFacts facts) {
    if (!facts.due()) {
      return PENDING;
    }
    if (facts.started()) {
      return facts.start() > facts.expiry() ? LATE : facts.done() ? COMPLETED : PARTIAL;
    }
    if (facts.skipped()) {
      return SKIPPED;
    }
    if (facts.withdrawn()) {
      return WITHDRAWN;
    }
    if (facts.expired()) {
      return facts.delivered() ? MISSED : UNDELIVERED;
    }
    return PENDING;
  }

  /** Done in time, wholly or in part: these have a response time. */
  boolean inTime() {
    return this == COMPLETED || this == PARTIAL;
  }
}
