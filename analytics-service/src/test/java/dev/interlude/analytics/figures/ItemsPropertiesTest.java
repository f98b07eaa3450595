package dev.interlude.analytics.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Items of one figure in one unit, which add up to a whole that is known. */
class ItemsPropertiesTest {

  private static final int K = 10;

  @Property(tries = 100)
  void showsAllKindsOfBreakOrNone(
      @ForAll @IntRange(min = 1, max = 9) int places, @ForAll Random random) {
    List<Contribution> everyone = CompanyFiguresPropertiesTest.everyone(places, random);

    CompanyFigures.of(PeriodKind.WEEK, everyone, K)
        .forEach(
            (unit, figures) -> {
              Set<Class<?>> states =
                  figures.stream()
                      .filter(f -> f.figure().equals("outcomeShare"))
                      .map(f -> f.published().getClass())
                      .filter(state -> state != Published.NoData.class)
                      .collect(Collectors.toSet());
              assertThat(states).hasSizeLessThanOrEqualTo(1);
            });
  }

  @Property(tries = 100)
  void hidesNoEvidenceOrTwoKindsOfKPeople(
      @ForAll @IntRange(min = 1, max = 9) int places, @ForAll Random random) {
    List<Contribution> everyone = CompanyFiguresPropertiesTest.everyone(places, random);

    CompanyFigures.of(PeriodKind.WEEK, everyone, K)
        .forEach(
            (unit, figures) -> {
              Map<String, Published> all = new HashMap<>();
              figures.forEach(f -> all.put(f.figure() + f.item(), f.published()));
              var hidden = new ArrayList<String>();
              figures.stream()
                  .filter(f -> f.figure().equals("evidenceShare"))
                  .filter(f -> f.published() instanceof Published.Hidden)
                  .forEach(f -> hidden.add(f.item()));
              if (!hidden.isEmpty() && all.get("sittingHoursPer8h") instanceof Published.Shown) {
                assertThat(hidden).hasSizeGreaterThanOrEqualTo(2);
                assertThat(peopleWith(hidden, unit, everyone)).hasSizeGreaterThanOrEqualTo(K);
              }
            });
  }

  private static Set<Integer> peopleWith(
      List<String> items, UnitKey unit, List<Contribution> everyone) {
    var people = new HashSet<Integer>();
    for (int i = 0; i < everyone.size(); i++) {
      Contribution person = everyone.get(i);
      if (person.placement().units().contains(unit)
          && items.stream()
              .anyMatch(
                  item -> ContributorsOf.denominator("evidenceShare", item, person.sums()) > 0)) {
        people.add(i);
      }
    }
    return people;
  }
}
