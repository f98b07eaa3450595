package dev.interlude.localstack.company.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.Names;
import dev.interlude.contracts.Sharing;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {
  private static final List<Employee> PEOPLE = Roster.of(200, 7);

  @Test
  void hasUnitsOfEverySizeAmongTwoHundredPeople() {
    Map<String, Integer> sizes = sizesWithChildren();

    assertThat(sizes.values()).filteredOn(size -> size >= 30).hasSizeGreaterThanOrEqualTo(4);
    assertThat(sizes.values())
        .filteredOn(size -> size >= 10 && size < 30)
        .hasSizeGreaterThanOrEqualTo(4);
    assertThat(sizes.values()).filteredOn(size -> size < 10).hasSizeGreaterThanOrEqualTo(4);
    assertThat(PEOPLE).anyMatch(employee -> employee.department().equals("engineering"));
  }

  @Test
  void hasALargeSiteInEachOfTwoZonesAndASmallOne() {
    Map<Site, Integer> sites = new TreeMap<>();
    PEOPLE.forEach(employee -> sites.merge(employee.site(), 1, Integer::sum));

    assertThat(sites.get(Site.COPENHAGEN)).isGreaterThanOrEqualTo(100);
    assertThat(sites.get(Site.NEW_YORK)).isGreaterThanOrEqualTo(30);
    assertThat(sites.get(Site.AARHUS)).isBetween(1, 9);
    assertThat(Site.NEW_YORK.zone()).isNotEqualTo(Site.COPENHAGEN.zone());
  }

  @Test
  void staffsTheControlRoomAtAllHours() {
    List<Employee> room =
        PEOPLE.stream().filter(e -> e.department().endsWith("control-room")).toList();

    for (DayOfWeek day : DayOfWeek.values()) {
      LocalDate date = LocalDate.of(2026, 11, 15).plusDays(day.getValue());
      for (int hour = 0; hour < 24; hour++) {
        int minute = hour * 60;
        assertThat(room)
            .as(day + " " + hour + ":00")
            .anyMatch(
                employee ->
                    employee
                        .week()
                        .on(date)
                        .filter(w -> w.fromMinute() <= minute && minute < w.toMinute())
                        .isPresent());
      }
    }
  }

  @Test
  void hiresPeopleOfManyHabitsHoursAndSensors() {
    assertThat(PEOPLE).extracting(Employee::habit).contains(Habit.values());
    assertThat(PEOPLE.stream().map(Employee::week).distinct().count()).isGreaterThan(5);
    assertThat(PEOPLE).extracting(Employee::sharing).contains(Sharing.values());
    assertThat(PEOPLE.stream().filter(e -> e.evidence().equals(List.of(Evidence.INPUT_ACTIVITY))))
        .hasSizeGreaterThan(120);
    assertThat(PEOPLE.stream().flatMap(e -> e.evidence().stream()))
        .contains(Evidence.DESK_SENSOR, Evidence.POSTURE_SENSOR, Evidence.WEARABLE);
    assertThat(PEOPLE).filteredOn(Employee::forgetsLaptop).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 20, 199, 200, 1_234})
  void isOfTheSizeWantedAndNamesItsPeopleInOrder(int size) {
    List<Employee> people = Roster.of(size, 7);

    assertThat(people).hasSize(size).isEqualTo(Roster.of(size, 7));
    assertThat(people.stream().map(Employee::id))
        .doesNotHaveDuplicates()
        .allMatch(Names::isPerson)
        .startsWith("p-001");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void keepsTheFirstPersonADeveloperWithOfficeHours(long seed) {
    Employee paula = Roster.of(200, seed).getFirst();

    assertThat(paula.department()).isEqualTo("engineering/product");
    assertThat(paula.site()).isEqualTo(Site.COPENHAGEN);
    assertThat(paula.week()).isEqualTo(WorkWeek.USUAL);
    assertThat(paula.forgetsLaptop()).isFalse();
  }

  private static Map<String, Integer> sizesWithChildren() {
    Map<String, Integer> sizes = new TreeMap<>();
    for (Employee employee : PEOPLE) {
      List<String> path = new ArrayList<>(List.of(employee.department().split("/", -1)));
      IntStream.rangeClosed(1, path.size())
          .mapToObj(depth -> String.join("/", path.subList(0, depth)))
          .forEach(unit -> sizes.merge(unit, 1, Integer::sum));
    }
    return sizes;
  }
}
