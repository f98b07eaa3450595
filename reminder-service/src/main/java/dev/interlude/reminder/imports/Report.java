package dev.interlude.reminder.imports;

import dev.interlude.reminder.directory.Effect;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what rows do, and keeps the first problems. */
final class Report {

  static final int MOST_PROBLEMS = 1_000;

  private final Map<Effect, Integer> effects = new EnumMap<>(Effect.class);
  private final List<RowProblem> problems = new ArrayList<>();
  private long lastLine;
  private int invalid;
  private int moreProblems;

  /** All problems of a row one after the other. */
  void add(RowProblem problem) {
    if (problem.line() != lastLine) {
      lastLine = problem.line();
      invalid++;
    }
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    } else {
      moreProblems++;
    }
  }

  void add(Effect effect) {
    effects.merge(effect, 1, Integer::sum);
  }

  int count(Effect effect) {
    return effects.getOrDefault(effect, 0);
  }

  /** Rows, or the header, that have a problem. */
  int invalid() {
    return invalid;
  }

  List<RowProblem> problems() {
    return List.copyOf(problems);
  }

  int moreProblems() {
    return moreProblems;
  }
}
