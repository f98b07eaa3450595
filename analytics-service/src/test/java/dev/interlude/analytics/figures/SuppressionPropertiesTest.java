package dev.interlude.analytics.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * What must hold by docs/privacy.md, section 3, of random companies: hierarchies, people of parents
 * themselves, sites inside departments and across, no denominators, great spenders.
 */
class SuppressionPropertiesTest {

  @Property(tries = 2_000)
  void tellsOfNobodyOrOfKContributorsOutsideAnyDisjointUnits(
      @ForAll @IntRange(max = 9) int places,
      @ForAll @IntRange(min = 1, max = 12) int k,
      @ForAll Random random) {
    SomeCompany company = random(places, random);
    SmallGroups rules = SmallGroups.ofLongerPeriod(k);

    assertThat(DisjointUnits.violation(company.people(), company.shown(rules), rules.k()))
        .isEmpty();
  }

  @Property(tries = 1_000)
  void tellsOfNobodyOrOfKContributorsByAnyLinearSum(
      @ForAll @IntRange(max = 9) int places,
      @ForAll @IntRange(min = 1, max = 12) int k,
      @ForAll Random random) {
    SomeCompany company = random(places, random);
    SmallGroups rules = SmallGroups.ofLongerPeriod(k);

    assertThat(LinearSums.violation(company.people(), company.shown(rules), rules.k())).isEmpty();
  }

  @Property(tries = 500)
  void keepsThirtyForADayAndKBesides(@ForAll @IntRange(max = 9) int places, @ForAll Random random) {
    SomeCompany company = random(places, random);
    SmallGroups rules = SmallGroups.ofDay(10);

    assertThat(DisjointUnits.violation(company.people(), company.shown(rules), 10)).isEmpty();
    assertThat(LinearSums.violation(company.people(), company.shown(rules), 10)).isEmpty();
  }

  @Property(tries = 500)
  void hidesAtLeastTwoSiblingsWithKContributorsOrNone(
      @ForAll @IntRange(max = 9) int places, @ForAll Random random) {
    SomeCompany company = random(places, random);
    SmallGroups rules = SmallGroups.ofLongerPeriod(10);
    Units units = company.units();
    Spread<ShareSums> spread = SomeCompany.spread(units);
    var shown = company.shown(rules);

    for (Family family : units.families()) {
      var hidden = new ArrayList<Integer>();
      int people = spread.ofCells(family.direct()).persons();
      int siblings = people > 0 ? 1 : 0;
      for (int child : family.children()) {
        int persons = spread.byUnit().get(child).contributors().persons();
        if (persons > 0 && !shown.contains(units.keys().get(child))) {
          hidden.add(child);
          people += persons;
          siblings++;
        }
      }
      if (!hidden.isEmpty() && shown.contains(units.keys().get(family.parent()))) {
        assertThat(siblings).isGreaterThanOrEqualTo(2);
        assertThat(people).isGreaterThanOrEqualTo(10);
      }
      if (!shown.contains(units.keys().get(family.parent()))) {
        assertThat(family.children()).noneMatch(child -> shown.contains(units.keys().get(child)));
      }
    }
  }

  static SomeCompany random(int places, Random random) {
    var company = new SomeCompany();
    List<String> sites = List.of("", "x", "y", "z").subList(0, 1 + random.nextInt(4));
    for (int place = 0; place < places; place++) {
      String department = department(random);
      String site = sites.get(random.nextInt(sites.size()));
      int people = random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(25);
      for (int i = 0; i < people; i++) {
        int drawn = random.nextInt(60);
        company.person(department, site, drawn < 6 ? 0 : drawn == 59 ? 30 : 1 + drawn % 3);
      }
    }
    return company;
  }

  private static String department(Random random) {
    var path = new StringBuilder();
    for (int depth = random.nextInt(5); depth > 0; depth--) {
      path.append('/').append((char) ('a' + random.nextInt(2)));
    }
    return path.toString();
  }
}
