package dev.interlude.analytics.figures;

import static dev.interlude.analytics.figures.SomeCompany.company;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What departments and sites would tell together. */
class SitesAndDepartmentsTest {

  private static final SmallGroups WEEK = SmallGroups.ofLongerPeriod(10);

  @Test
  void treatsSitesAsSiblings() {
    assertThat(
            company()
                .people(30, "A", "x")
                .people(12, "A", "y")
                .people(4, "A", "z")
                .hidden(WEEK)
                .keySet())
        .containsExactlyInAnyOrder("y", "z");
    assertThat(company().people(30, "A", "x").people(12, "A", "y").people(4, "A", "").hidden(WEEK))
        .containsOnlyKeys("y");
  }

  @Test
  void hidesASiteThatADepartmentContainsButForAFew() {
    assertThat(
            company()
                .people(30, "A", "x")
                .people(4, "A", "y")
                .people(40, "B", "y")
                .people(50, "B", "z")
                .hidden(WEEK))
        .containsOnlyKeys("x", "y");
  }

  @Test
  void hidesASiteThatContainsADepartmentAndAFewMore() {
    assertThat(
            company()
                .people(30, "A", "x")
                .people(4, "B", "x")
                .people(40, "B", "y")
                .people(50, "B", "z")
                .hidden(WEEK))
        .containsOnlyKeys("x", "y");
  }

  @Test
  void showsASiteThatADepartmentContainsWithNobodyOrEnoughBesides() {
    assertThat(company().people(30, "A", "x").people(40, "B", "y").hidden(WEEK)).isEmpty();
    assertThat(
            company()
                .people(30, "A", "x")
                .people(10, "A", "y")
                .people(40, "B", "y")
                .people(50, "B", "z")
                .hidden(WEEK))
        .isEmpty();
  }

  @Test
  void hidesASiteThatSeveralDepartmentsFillButForAFew() {
    assertThat(
            company()
                .people(20, "A", "x")
                .people(20, "B", "x")
                .people(3, "C", "x")
                .people(40, "C", "y")
                .people(50, "D", "z")
                .hidden(WEEK))
        .containsOnlyKeys("x", "y");
  }

  /**
   * No unit contains another: A + B − x is three people less two others. With x hidden, y is left.
   */
  @Test
  void hidesWhatTwoDepartmentsLessASiteWouldTell() {
    SomeCompany company =
        company()
            .people(20, "A", "x")
            .people(20, "B", "x")
            .people(3, "A", "y")
            .people(2, "C", "x")
            .people(40, "C", "y")
            .people(50, "D", "y")
            .people(60, "E", "z");
    assertThat(company.hidden(WEEK)).containsOnlyKeys("x", "y", "z");
  }

  @Test
  void leavesDepartmentsAsTheyAre() {
    assertThat(
            company()
                .people(11, "A", "x")
                .people(1, "A", "y")
                .people(11, "B", "y")
                .people(1, "B", "x")
                .hidden(WEEK))
        .containsOnlyKeys("x", "y");
  }
}
