package dev.interlude.analytics.figures;

import static dev.interlude.analytics.figures.SomeCompany.company;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each rule of docs/privacy.md, section 3, alone; its cases are in a test of their own. */
class SuppressionTest {

  private static final SmallGroups WEEK = SmallGroups.ofLongerPeriod(10);
  private static final SmallGroups DAY = SmallGroups.ofDay(10);
  private static final String SMALL = "group-too-small";
  private static final String PROTECTS = "protects-another-group";

  @Test
  void hidesTheParentWhereAllItsChildrenAreTogetherTooFew() {
    // One person above half hides M, though it and P have people enough.
    assertThat(
            company()
                .people(14, "P/M")
                .person("P/M", "", 100)
                .people(200, "Q")
                .people(300, "R")
                .hidden(WEEK))
        .containsOnly(entry("P/M", SMALL), entry("P", SMALL), entry("Q", PROTECTS));
  }

  @Test
  void hidesChildrenOfAHiddenUnit() {
    assertThat(
            company()
                .people(15, "A/a")
                .people(12, "A/b")
                .people(40, "B")
                .people(9, "C")
                .hidden(WEEK))
        .containsOnly(
            entry("A", PROTECTS),
            entry("A/a", PROTECTS),
            entry("A/b", PROTECTS),
            entry("C", SMALL));
  }

  @Test
  void countsPeopleOfAParentItselfAsAChild() {
    assertThat(
            company()
                .people(3, "A")
                .people(30, "A/a")
                .people(20, "A/b")
                .people(40, "B")
                .hidden(WEEK))
        .containsOnly(entry("A/b", PROTECTS));
    assertThat(company().people(3, "").people(30, "A").people(20, "B").hidden(WEEK))
        .containsOnly(entry("B", PROTECTS));
    assertThat(company().people(12, "A").people(30, "A/a").people(40, "B").hidden(WEEK)).isEmpty();
  }

  @Test
  void takesThePeopleOfTheParentItselfAsTheNextSmallest() {
    assertThat(
            company()
                .people(12, "A")
                .people(30, "A/a")
                .people(4, "A/b")
                .people(60, "B")
                .hidden(WEEK))
        .containsOnly(entry("A/b", SMALL));
  }

  @Test
  void hidesTheFirstByNameOfSiblingsOfEqualSize() {
    assertThat(
            company().people(20, "C").people(20, "B").people(20, "A").people(2, "D").hidden(WEEK))
        .containsOnly(entry("A", PROTECTS), entry("D", SMALL));
  }

  @Test
  void doesNotCountUnitsWithoutContributorsAsSiblings() {
    assertThat(
            company()
                .people(20, "A")
                .people(30, "B")
                .person("C", "", 0)
                .person("D", "", 0)
                .hidden(WEEK))
        .isEmpty();
    assertThat(company().people(20, "A").people(4, "B").person("C", "", 0).hidden(WEEK))
        .containsOnly(entry("A", PROTECTS), entry("B", SMALL));
  }

  @Test
  void hidesWhatOnePersonDominatesAndASiblingWithIt() {
    assertThat(
            company()
                .people(20, "A")
                .person("A", "", 21)
                .people(40, "B")
                .people(50, "C")
                .hidden(WEEK))
        .containsOnly(entry("A", SMALL), entry("B", PROTECTS));
  }

  @Test
  void needsThirtyPersonsForADay() {
    assertThat(company().people(60, "X").people(29, "Y").people(28, "Z").hidden(DAY))
        .containsOnly(entry("Y", SMALL), entry("Z", SMALL));
    assertThat(company().people(60, "X").people(30, "Y").hidden(DAY)).isEmpty();
    assertThat(company().people(29, "X").hidden(DAY))
        .containsOnly(entry("company", SMALL), entry("X", SMALL));
  }

  @Test
  void followsTheTenantsOwnK() {
    SmallGroups twenty = SmallGroups.ofLongerPeriod(20);
    assertThat(company().people(30, "A").people(19, "B").people(40, "C").hidden(twenty))
        .containsOnly(entry("A", PROTECTS), entry("B", SMALL));
    SmallGroups two = SmallGroups.ofLongerPeriod(2);
    assertThat(company().people(30, "A").people(4, "B").people(5, "C").hidden(two))
        .containsOnly(entry("B", SMALL), entry("C", PROTECTS));
  }

  private static Map.Entry<String, String> entry(String unit, String reason) {
    return Map.entry(unit, reason);
  }
}
