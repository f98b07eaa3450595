package dev.interlude.analytics.figures;

import static dev.interlude.analytics.figures.SomeCompany.company;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The cases of docs/privacy.md, section 3. */
class SuppressionCasesTest {

  private static final SmallGroups WEEK = SmallGroups.ofLongerPeriod(10);
  private static final String SMALL = "group-too-small";
  private static final String PROTECTS = "protects-another-group";

  @Test
  void hidesTheNextSmallestBesideASingleHiddenSibling() {
    assertThat(company().people(12, "A").people(11, "B").people(4, "C").hidden(WEEK))
        .containsOnly(entry("B", PROTECTS), entry("C", SMALL));
  }

  @Test
  void hidesNoMoreThanTwoWhoAreTogetherEnough() {
    assertThat(company().people(30, "X").people(9, "Y").people(8, "Z").hidden(WEEK))
        .containsOnly(entry("Y", SMALL), entry("Z", SMALL));
  }

  @Test
  void hidesAllWhereTwoAreTogetherTooFew() {
    assertThat(company().people(30, "X").people(6, "Y").people(3, "Z").hidden(WEEK))
        .containsOnly(entry("X", PROTECTS), entry("Y", SMALL), entry("Z", SMALL));
  }

  @Test
  void hidesNobodyWhereAllAreEnough() {
    assertThat(company().people(30, "P").people(25, "Q").hidden(WEEK)).isEmpty();
  }

  @Test
  void hidesBothOfTwoWhereOneIsTooSmall() {
    assertThat(company().people(40, "A").people(9, "B").hidden(WEEK))
        .containsOnly(entry("A", PROTECTS), entry("B", SMALL));
  }

  @Test
  void hidesTheParentOfASingleHiddenChild() {
    assertThat(company().people(7, "P/M").people(30, "Q").people(30, "R").hidden(WEEK))
        .containsOnly(entry("P/M", SMALL), entry("P", SMALL), entry("Q", PROTECTS));
  }

  private static Map.Entry<String, String> entry(String unit, String reason) {
    return Map.entry(unit, reason);
  }
}
