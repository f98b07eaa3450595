package dev.interlude.analytics.figures;

import dev.interlude.contracts.PersonDaySummarised.Outcomes;

/** How one person's resolved breaks ended. */
final class OutcomeSums {

  long completed;
  long partial;
  long late;
  long skipped;
  long missed;
  long undelivered;

  void add(Outcomes outcomes) {
    completed += outcomes.completed();
    partial += outcomes.partial();
    late += outcomes.late();
    skipped += outcomes.skipped();
    missed += outcomes.missed();
    undelivered += outcomes.undelivered();
  }

  long started() {
    return completed + partial + late;
  }

  long delivered() {
    return started() + skipped + missed;
  }

  /** The delivered ones by outcome, best first. */
  long[] byOutcome() {
    return new long[] {completed, partial, late, skipped, missed};
  }

  long resolved() {
    return delivered() + undelivered;
  }
}
