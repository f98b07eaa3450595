package dev.interlude.analytics.figures.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.figures.Placement;
import dev.interlude.analytics.figures.Placements;
import dev.interlude.analytics.figures.UnitKey;
import dev.interlude.analytics.figures.UnitKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlacementsTest {

  private final Map<String, Placement> published = new HashMap<>();
  private final Map<String, Placement> current = new HashMap<>();

  @Test
  void placesEveryoneAtOnceWhereNothingWasShown() {
    put(current, 0, 3, "operations/logistics", "aarhus");

    assertThat(Placements.next(Map.of(), current, Set.of())).isEqualTo(current);
  }

  @Test
  void movesFourPeopleOnlyWithTheFifth() {
    put(published, 0, 40, "operations", "aarhus");
    put(current, 0, 36, "operations", "aarhus");
    put(current, 36, 40, "sales", "aarhus");
    put(published, 40, 80, "sales", "aarhus");
    put(current, 40, 80, "sales", "aarhus");

    assertThat(next()).isEqualTo(published);

    put(current, 35, 40, "sales", "aarhus");
    assertThat(next()).isEqualTo(current);
  }

  @Test
  void letsPeopleLeaveAndComeByFives() {
    put(published, 0, 40, "operations", "");
    put(current, 2, 42, "operations", "");

    assertThat(next()).isEqualTo(published);

    put(current, 42, 43, "operations", "");
    assertThat(next()).isEqualTo(current);
  }

  @Test
  void countsNewcomersInTheCompanyWhileTheirDepartmentWaits() {
    put(published, 0, 40, "operations/logistics", "aarhus");
    put(published, 40, 80, "sales", "aarhus");
    current.putAll(published);
    put(current, 80, 83, "operations/logistics", "aarhus");
    put(current, 83, 85, "sales", "aarhus");

    Map<String, Placement> next = next();

    assertThat(next).hasSize(85);
    assertThat(List.of(next.get("p80"), next.get("p84"))).containsOnly(Placement.of("", "aarhus"));
  }

  @Test
  void movesPeopleWithinAParentWhoseOwnPeopleStay() {
    put(published, 0, 20, "operations/logistics", "");
    put(published, 20, 40, "operations/control-room", "");
    current.putAll(published);
    put(current, 0, 5, "operations/control-room", "");

    assertThat(next()).isEqualTo(current);
  }

  @Test
  void leavesPeopleInTheParentWhileTheirNewUnitWaits() {
    put(published, 0, 20, "operations/logistics", "");
    put(published, 20, 40, "operations/control-room", "");
    current.putAll(published);
    put(current, 0, 3, "operations/control-room", "");
    put(current, 3, 6, "operations", "");

    assertThat(
            next().values().stream().collect(Collectors.groupingBy(p -> p, Collectors.counting())))
        .containsEntry(Placement.of("operations", ""), 6L)
        .containsEntry(Placement.of("operations/control-room", ""), 20L);
  }

  @Test
  void protectsOnlyUnitsThatWereShown() {
    put(published, 0, 3, "legal", "");
    put(published, 3, 43, "finance", "");
    current.putAll(published);
    put(current, 0, 1, "finance", "");

    assertThat(Placements.next(published, current, Set.of(department("legal"))))
        .isEqualTo(published);
    assertThat(Placements.next(published, current, Set.of())).isEqualTo(current);
  }

  private Map<String, Placement> next() {
    return Placements.next(
        published, current, units(published).collect(Collectors.toUnmodifiableSet()));
  }

  private static Stream<UnitKey> units(Map<String, Placement> people) {
    return people.values().stream().flatMap(place -> place.units().stream());
  }

  private static UnitKey department(String path) {
    return new UnitKey(UnitKind.DEPARTMENT, path);
  }

  private static void put(
      Map<String, Placement> people, int from, int to, String department, String site) {
    for (int i = from; i < to; i++) {
      people.put("p" + i, Placement.of(department, site));
    }
  }
}
