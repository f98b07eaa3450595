package dev.interlude.analytics.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What must hold by docs/privacy.md, section 3, of everything that is published of a company. */
class CompanyFiguresPropertiesTest {

  private static final int K = 10;

  private record Item(String figure, String item) {}

  @Property(tries = 150)
  void tellsOfNobodyOrOfKContributorsInAnyFigureOfAWeek(
      @ForAll @IntRange(min = 1, max = 9) int places, @ForAll Random random) {
    List<Contribution> everyone = everyone(places, random);

    assertSafe(everyone, PeriodKind.WEEK, K);
  }

  @Property(tries = 50)
  void tellsOfNobodyOrOfKContributorsInAnyFigureOfADay(
      @ForAll @IntRange(min = 1, max = 9) int places, @ForAll Random random) {
    List<Contribution> everyone = everyone(places, random);
    everyone.addAll(everyone(places, random));

    assertSafe(everyone, PeriodKind.DAY, 30);
  }

  @Property(tries = 50)
  void dependsOnTheSetOfContributionsAndNotOnTheirOrder(
      @ForAll @IntRange(min = 1, max = 9) int places, @ForAll Random random) {
    List<Contribution> everyone = everyone(places, random);
    var figures = CompanyFigures.of(PeriodKind.MONTH, everyone, K);
    Collections.shuffle(everyone, random);

    assertThat(CompanyFigures.of(PeriodKind.MONTH, everyone, K)).isEqualTo(figures);
  }

  private static void assertSafe(List<Contribution> everyone, PeriodKind period, int fewest) {
    var shown = new HashMap<Item, Set<UnitKey>>();
    CompanyFigures.of(period, everyone, K)
        .forEach(
            (unit, figures) ->
                figures.stream()
                    .filter(
                        f -> !f.figure().startsWith("routine") && !f.figure().equals("painChange"))
                    .filter(f -> !(f.published() instanceof Published.Hidden))
                    .filter(f -> !(f.published() instanceof Published.NoData))
                    .forEach(
                        f ->
                            shown
                                .computeIfAbsent(
                                    new Item(f.figure(), f.item()), i -> new HashSet<>())
                                .add(unit)));
    shown.forEach(
        (item, units) -> {
          var people = people(everyone, item);
          assertThat(DisjointUnits.violation(people, units, K)).as("%s", item).isEmpty();
          assertThat(LinearSums.violation(people, units, K)).as("%s", item).isEmpty();
          units.forEach(unit -> assertThat(count(people, unit)).isGreaterThanOrEqualTo(fewest));
        });
  }

  private static long count(List<SomeCompany.Person> people, UnitKey unit) {
    return people.stream()
        .filter(p -> p.denominator() > 0 && p.placement().units().contains(unit))
        .count();
  }

  private static List<SomeCompany.Person> people(List<Contribution> everyone, Item item) {
    return everyone.stream()
        .map(
            one ->
                new SomeCompany.Person(
                    one.placement(),
                    ContributorsOf.denominator(item.figure(), item.item(), one.sums())))
        .toList();
  }

  static List<Contribution> everyone(int places, Random random) {
    return new ArrayList<>(
        SuppressionPropertiesTest.random(places, random).people().stream()
            .map(person -> new Contribution(person.placement(), SomePerson.with(random)))
            .toList());
  }
}
