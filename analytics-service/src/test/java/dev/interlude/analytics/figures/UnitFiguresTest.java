package dev.interlude.analytics.figures;

import static dev.interlude.analytics.figures.ADayOf.breaks;
import static dev.interlude.analytics.figures.ADayOf.naturalBreaks;
import static dev.interlude.analytics.figures.ADayOf.people;
import static dev.interlude.analytics.figures.ADayOf.personWith;
import static dev.interlude.analytics.figures.ADayOf.posture;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.figures.Published.AtLeast;
import dev.interlude.analytics.figures.Published.AtMost;
import dev.interlude.analytics.figures.Published.Hidden;
import dev.interlude.analytics.figures.Published.NoData;
import dev.interlude.analytics.figures.Published.Reason;
import dev.interlude.analytics.figures.Published.Shown;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitFiguresTest {

  private static final SmallGroups DAY = SmallGroups.ofDay(10);

  @Test
  void showsNoDataForNobodyInEveryFigure() {
    assertThat(UnitFigures.of(List.of(), DAY))
        .isNotEmpty()
        .allSatisfy(figure -> assertThat(figure.published()).isEqualTo(new NoData()));
  }

  @Test
  void hidesEveryFigureOfTooFewPersons() {
    var persons = people(29, posture(true, 28_800, 20_000, 9_000));

    assertThat(figure(persons, "sittingHoursPer8h")).isEqualTo(new Hidden(Reason.GROUP_TOO_SMALL));
    assertThat(figure(persons, "people")).isEqualTo(new Hidden(Reason.GROUP_TOO_SMALL));
    assertThat(figure(persons, "compliance")).isEqualTo(new NoData());
  }

  @Test
  void judgesEachFigureByItsOwnContributors() {
    var persons = new ArrayList<>(people(40, posture(true, 28_800, 21_600, 9_000)));
    persons.addAll(people(12, breaks(3, 1)));

    assertThat(shown(persons, "sittingHoursPer8h")).isEqualByComparingTo("6.0");
    assertThat(shown(persons, "people")).isEqualByComparingTo("50");
    assertThat(figure(persons, "compliance")).isEqualTo(new Hidden(Reason.GROUP_TOO_SMALL));
    assertThat(figure(persons, "funnel", "due")).isEqualTo(new Hidden(Reason.GROUP_TOO_SMALL));
  }

  @Test
  void countsSittingOfValidDaysOnly() {
    var persons = new ArrayList<>(people(30, posture(true, 28_800, 14_400, 0)));
    persons.addAll(people(30, posture(false, 14_399, 14_399, 14_399)));

    assertThat(shown(persons, "sittingHoursPer8h")).isEqualByComparingTo("4.0");
    assertThat(figure(persons, "prolongedShare")).isEqualTo(new AtMost(new BigDecimal("0.05")));
  }

  @Test
  void showsSharesNearNoneAndNearAllAsSuchOnly() {
    assertThat(figure(people(30, breaks(19, 1)), "compliance"))
        .isEqualTo(new AtLeast(new BigDecimal("0.95")));
    assertThat(figure(people(30, breaks(1, 19)), "compliance"))
        .isEqualTo(new AtMost(new BigDecimal("0.05")));
    assertThat(figure(people(30, breaks(18, 1)), "compliance"))
        .isInstanceOfSatisfying(
            Shown.class, s -> assertThat(s.value()).isEqualByComparingTo("0.95"));
  }

  @Test
  void countsNaturalAndSpontaneousBreaksAsCoverage() {
    var persons = new ArrayList<>(people(30, breaks(1, 3)));
    persons.addAll(people(30, naturalBreaks(1, 1)));

    assertThat(shown(persons, "breakCoverage")).isEqualByComparingTo("0.50");
    assertThat(shown(persons, "compliance")).isEqualByComparingTo("0.25");
  }

  @Test
  void cutsCoverageToOne() {
    var person = personWith(posture(true, 28_800, 14_400, 0));
    person.addPosture(posture(true, 28_800, 14_400, 0), DayOfWeek.TUESDAY);
    person.expectDay();

    assertThat(shown(Collections.nCopies(30, person), "dataCoverage")).isEqualByComparingTo("1.00");
  }

  private static Published figure(List<PersonSums> persons, String name) {
    return figure(persons, name, "");
  }

  private static Published figure(List<PersonSums> persons, String name, String item) {
    return UnitFigures.of(persons, DAY).stream()
        .filter(f -> f.figure().equals(name) && f.item().equals(item))
        .findFirst()
        .orElseThrow()
        .published();
  }

  private static BigDecimal shown(List<PersonSums> persons, String name) {
    return shown(persons, name, "");
  }

  private static BigDecimal shown(List<PersonSums> persons, String name, String item) {
    return ((Shown) figure(persons, name, item)).value();
  }
}
