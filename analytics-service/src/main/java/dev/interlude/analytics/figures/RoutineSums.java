package dev.interlude.analytics.figures;

import dev.interlude.contracts.PersonDaySummarised.RoutineUse;

/** How one person used one routine, in all its versions. */
final class RoutineSums {

  long started;
  long completed;

  /** How often pain was given before and after, and the sum of after − before. */
  int painAnswers;

  long painChange;

  void add(RoutineUse use) {
    started += use.started();
    completed += use.completed();
    int answers = Math.min(use.painBefore().size(), use.painAfter().size());
    painAnswers += answers;
    for (int i = 0; i < answers; i++) {
      painChange += use.painAfter().get(i) - use.painBefore().get(i);
    }
  }
}
