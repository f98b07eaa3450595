package dev.interlude.analytics.figures;

import static dev.interlude.analytics.figures.SomeCompany.company;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The checkers of the other tests find what weaker rules would tell. */
class SuppressionCanaryTest {

  private static final SmallGroups WEEK = SmallGroups.ofLongerPeriod(10);

  @Test
  void findsTheOneSiblingThatIsHiddenAlone() {
    SomeCompany company = company().people(12, "A").people(11, "B").people(4, "C");

    assertThat(DisjointUnits.violation(company.people(), withSmallOnesHidden(company), 10))
        .hasValueSatisfying(told -> assertThat(told).startsWith("4 people are left"));
    assertThat(LinearSums.violation(company.people(), withSmallOnesHidden(company), 10))
        .isPresent();
  }

  @Test
  void findsWhatIsOnlyToldByManySums() {
    SomeCompany company =
        company()
            .people(20, "A", "x")
            .people(20, "B", "x")
            .people(3, "A", "y")
            .people(2, "C", "x")
            .people(40, "C", "y")
            .people(50, "D", "y")
            .people(60, "E", "z");

    assertThat(DisjointUnits.violation(company.people(), withSiblingsHidden(company), 10))
        .isEmpty();
    assertThat(LinearSums.violation(company.people(), withSiblingsHidden(company), 10)).isPresent();
  }

  @Test
  void findsCompaniesWhereWeakerRulesAreNotEnough() {
    var random = new Random(7);
    long small = 0;
    long siblings = 0;
    for (int i = 0; i < 300; i++) {
      SomeCompany company = SuppressionPropertiesTest.random(9, random);
      small += isViolated(company, withSmallOnesHidden(company));
      siblings += isViolated(company, withSiblingsHidden(company));
    }

    assertThat(small).isGreaterThan(siblings);
    assertThat(siblings).isPositive();
  }

  private static int isViolated(SomeCompany company, Set<UnitKey> shown) {
    return DisjointUnits.violation(company.people(), shown, 10).isPresent() ? 1 : 0;
  }

  private static Set<UnitKey> withSmallOnesHidden(SomeCompany company) {
    Units units = company.units();
    return SomeCompany.shown(units, smallOnes(units).reasons());
  }

  private static Set<UnitKey> withSiblingsHidden(SomeCompany company) {
    Units units = company.units();
    HiddenUnits hidden = smallOnes(units);
    var rule = new SiblingRule(SomeCompany.spread(units), hidden, 10);
    while (units.families().stream().filter(rule::hideMore).count() > 0) {
      assertThat(hidden.reasons()).isNotEmpty();
    }
    return SomeCompany.shown(units, hidden.reasons());
  }

  private static HiddenUnits smallOnes(Units units) {
    var contributors = SomeCompany.spread(units).contributors();
    var hidden = new HiddenUnits(units, contributors, Set.of());
    IntStream.range(0, contributors.size())
        .filter(unit -> WEEK.hides(contributors.get(unit)).isPresent())
        .forEach(hidden::addSmall);
    return hidden;
  }
}
