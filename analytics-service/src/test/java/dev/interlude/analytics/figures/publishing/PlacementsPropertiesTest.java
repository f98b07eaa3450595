package dev.interlude.analytics.figures.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.figures.Placement;
import dev.interlude.analytics.figures.Placements;
import dev.interlude.analytics.figures.UnitKey;
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

class PlacementsPropertiesTest {

  @Property(tries = 500)
  void changesAShownUnitByNobodyOrAtLeastFive(
      @ForAll @IntRange(max = 60) int people,
      @ForAll @IntRange(min = 1, max = 8) int oneInMoves,
      @ForAll Random random) {
    var published = new HashMap<String, Placement>();
    var current = new HashMap<String, Placement>();
    var shown = new HashSet<UnitKey>();
    for (int i = 0; i < people; i++) {
      Placement before = anywhere(random);
      if (random.nextInt(8) > 0) {
        published.put("p" + i, before);
      }
      if (random.nextInt(8) > 0) {
        current.put("p" + i, random.nextInt(oneInMoves) == 0 ? anywhere(random) : before);
      }
    }
    for (Placement place : published.values()) {
      place.units().stream().filter(unit -> random.nextBoolean()).forEach(shown::add);
    }
    shown.add(UnitKey.COMPANY);

    Map<String, Placement> next = Placements.next(published, current, shown);

    for (UnitKey unit : shown) {
      Set<String> change = members(unit, published);
      Set<String> after = members(unit, next);
      Set<String> stayed = new HashSet<>(change);
      stayed.retainAll(after);
      change.addAll(after);
      change.removeAll(stayed);
      assertThat(change.size())
          .satisfiesAnyOf(
              n -> assertThat(n).isZero(), n -> assertThat(n).isGreaterThanOrEqualTo(5));
    }
    assertThat(Placements.next(next, next, shown)).isEqualTo(next);
  }

  private static Set<String> members(UnitKey unit, Map<String, Placement> people) {
    return people.entrySet().stream()
        .filter(person -> person.getValue().units().contains(unit))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Placement anywhere(Random random) {
    return Placement.of(
        List.of("", "a", "a/b", "a/b/c", "a/d", "e").get(random.nextInt(6)),
        List.of("", "x", "y").get(random.nextInt(3)));
  }
}
