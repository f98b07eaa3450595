package dev.interlude.analytics.figures.serving.charts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.interlude.analytics.figures.serving.FigureNames;
import dev.interlude.analytics.figures.serving.FigureValue;
import dev.interlude.analytics.figures.serving.Head;
import dev.interlude.analytics.figures.serving.Layout;
import dev.interlude.analytics.figures.serving.PublishedPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which routines are done in the company, and what they do. */
record RoutinesAnswer(@JsonUnwrapped Head head, List<PeriodRoutines> periods) {

  private static final List<String> FIGURES =
      List.of(FigureNames.ROUTINE_STARTED, FigureNames.ROUTINE_COMPLETION, FigureNames.PAIN_CHANGE);

  static final Layout LAYOUT =
      new Layout(
          FIGURES,
          List.of("figure", "routine"),
          List::of,
          (head, periods) ->
              new RoutinesAnswer(head, periods.stream().map(PeriodRoutines::of).toList()));

  /** The company over one period; routines by id. */
  record PeriodRoutines(LocalDate start, String state, Instant updated, List<Use> routines) {

    private static PeriodRoutines of(PublishedPeriod period) {
      var routines = new TreeSet<String>();
      FIGURES.forEach(figure -> routines.addAll(period.parts(figure).keySet()));
      return new PeriodRoutines(
          period.start(),
          period.state(),
          period.updated(),
          routines.stream().map(routine -> Use.of(routine, period)).toList());
    }
  }

  /**
   * One routine.
   *
   * @param started how often it was begun, to the nearest 5
   * @param completion how much of that was done to the end
   * @param painChange after less before, on a scale of 0 to 10; it says nothing of the cause
   */
  record Use(
      String routine,
      @Nullable FigureValue started,
      @Nullable FigureValue completion,
      @Nullable FigureValue painChange) {

    private static Use of(String routine, PublishedPeriod period) {
      return new Use(
          routine,
          period.parts(FigureNames.ROUTINE_STARTED).get(routine),
          period.parts(FigureNames.ROUTINE_COMPLETION).get(routine),
          period.parts(FigureNames.PAIN_CHANGE).get(routine));
    }
  }
}
