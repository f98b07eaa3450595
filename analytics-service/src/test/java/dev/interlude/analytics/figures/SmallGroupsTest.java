package dev.interlude.analytics.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmallGroupsTest {

  @Test
  void needsThirtyPersonsForADay() {
    assertThat(SmallGroups.ofDay(10).hides(equal(29))).contains(Published.Reason.GROUP_TOO_SMALL);
    assertThat(SmallGroups.ofDay(10).hides(equal(30))).isEmpty();
  }

  @Test
  void needsTheTenantsOwnKWhereThatIsMoreThanADayNeeds() {
    assertThat(SmallGroups.ofDay(40).hides(equal(39))).isPresent();
    assertThat(SmallGroups.ofDay(40).hides(equal(40))).isEmpty();
  }

  @Test
  void needsKPersonsForLongerPeriods() {
    assertThat(SmallGroups.ofLongerPeriod(10).hides(equal(9))).isPresent();
    assertThat(SmallGroups.ofLongerPeriod(10).hides(equal(10))).isEmpty();
  }

  @Test
  void neverGoesBelowFiveWhateverTheTenantSays() {
    assertThat(SmallGroups.ofLongerPeriod(1).hides(equal(4))).isPresent();
    assertThat(SmallGroups.ofLongerPeriod(1).hides(equal(5))).isEmpty();
    assertThat(SmallGroups.ofDay(-3).k()).isEqualTo(5);
  }

  @Test
  void hidesWhatOnePersonDominates() {
    SmallGroups rules = SmallGroups.ofDay(10);

    assertThat(rules.hides(new Contributors(60, 200, 100))).isEmpty();
    assertThat(rules.hides(new Contributors(60, 200, 101)))
        .contains(Published.Reason.GROUP_TOO_SMALL);
  }

  private static Contributors equal(int persons) {
    return new Contributors(persons, persons, 1);
  }
}
