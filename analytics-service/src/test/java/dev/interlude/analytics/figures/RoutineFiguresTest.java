package dev.interlude.analytics.figures;

import static dev.interlude.analytics.figures.ADayOf.people;
import static dev.interlude.analytics.figures.ADayOf.routine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.PersonDaySummarised.RoutineUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RoutineFiguresTest {

  private final List<PersonSums> persons = new ArrayList<>();

  @Test
  void countsStartsToTheNearestFiveAndTellsHowManyWereFinished() {
    persons.addAll(people(6, routine(use("neck", 3, 2))));
    persons.addAll(
        people(
            6, routine(use("neck", 1, 0), new RoutineUse("neck", 2, 1, 1, List.of(), List.of()))));

    assertThat(FiguresOf.week(persons, "routineStarted")).containsOnly(Map.entry("neck", "30"));
    assertThat(FiguresOf.week(persons, "routineCompletion"))
        .containsOnly(Map.entry("neck", "0.60 (0.55, 0.65)"));
  }

  @Test
  void hidesRoutinesOfTooFewOrOfOneMostly() {
    persons.addAll(people(9, routine(use("neck", 3, 2), use("back", 1, 1))));
    persons.addAll(people(1, routine(use("back", 10, 1))));

    assertThat(FiguresOf.week(persons, "routineStarted"))
        .containsOnly(Map.entry("neck", "group-too-small"), Map.entry("back", "group-too-small"));
    assertThat(FiguresOf.week(persons, "routineCompletion").values())
        .containsOnly("group-too-small");
  }

  @Test
  void tellsNearlyAllAsABound() {
    persons.addAll(people(12, routine(use("neck", 3, 3))));

    assertThat(FiguresOf.week(persons, "routineCompletion"))
        .containsOnly(Map.entry("neck", "≥ 0.95"));
  }

  /**
   * Means −2, −1 and 0.5 of ten people each; with Python's statistics: −0.8333 ± 1.959964 · 0.1908.
   */
  @Test
  void tellsTheMeanChangeOfThirtyPeople() {
    persons.addAll(people(10, routine(pain(List.of(5, 4), List.of(2, 3)))));
    persons.addAll(people(10, routine(pain(List.of(5), List.of(4)))));
    persons.addAll(people(10, routine(pain(List.of(3, 3), List.of(3, 4)))));
    persons.addAll(people(20, routine(use("neck", 1, 1))));

    assertThat(FiguresOf.week(persons, "painChange"))
        .containsOnly(Map.entry("neck", "-0.8 (-1.2, -0.5)"));
  }

  @Test
  void hidesAChangeOfFewerThanThirtyPeople() {
    persons.addAll(people(29, routine(pain(List.of(5), List.of(4)))));
    persons.addAll(people(20, routine(use("neck", 1, 1))));

    assertThat(FiguresOf.week(persons, "painChange"))
        .containsOnly(Map.entry("neck", "group-too-small"));
  }

  @Test
  void hasNoDataOfPainThatNobodyGave() {
    persons.addAll(people(40, routine(use("neck", 1, 1))));

    assertThat(FiguresOf.week(persons, "painChange")).containsOnly(Map.entry("neck", "no data"));
  }

  @Test
  void isOfTheCompanyOnly() {
    var everyone =
        people(60, routine(use("neck", 3, 2))).stream()
            .map(sums -> new Contribution(Placement.of("a", "x"), sums))
            .toList();
    var figures = CompanyFigures.of(PeriodKind.WEEK, everyone, 10);

    assertThat(figures).hasSize(3);
    figures.forEach(
        (unit, list) ->
            assertThat(list.stream().anyMatch(f -> f.figure().startsWith("routine")))
                .isEqualTo(Objects.equals(unit, UnitKey.COMPANY)));
    assertThat(CompanyFigures.of(PeriodKind.DAY, everyone, 10).get(UnitKey.COMPANY))
        .noneMatch(figure -> figure.figure().startsWith("routine"));
  }

  private static RoutineUse use(String routine, int started, int completed) {
    return new RoutineUse(routine, 1, started, completed, List.of(), List.of());
  }

  private static RoutineUse pain(List<Integer> before, List<Integer> after) {
    return new RoutineUse("neck", 1, before.size(), before.size(), before, after);
  }
}
