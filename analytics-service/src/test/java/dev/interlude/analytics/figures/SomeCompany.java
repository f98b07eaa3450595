package dev.interlude.analytics.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A company in which each person brings a denominator to one figure: {@code company().people(12,
 * "a/b", "aarhus")}.
 */
final class SomeCompany {

  /** One person; a denominator of 0 is none. */
  record Person(Placement placement, long denominator) {}

  private final List<Person> people = new ArrayList<>();

  static SomeCompany company() {
    return new SomeCompany();
  }

  SomeCompany people(int count, String department) {
    return people(count, department, "");
  }

  SomeCompany people(int count, String department, String site) {
    IntStream.range(0, count).forEach(i -> person(department, site, 1));
    return this;
  }

  SomeCompany person(String department, String site, long denominator) {
    people.add(new Person(Placement.of(department, site), denominator));
    return this;
  }

  List<Person> people() {
    return people;
  }

  Units units() {
    return Units.of(
        people.stream()
            .map(
                person -> {
                  var sums = new PersonSums();
                  sums.recorded = person.denominator();
                  return new Contribution(person.placement(), sums);
                })
            .toList());
  }

  static Spread<ShareSums> spread(Units units) {
    return Spread.of(units, ShareSums::new, (sums, person) -> sums.add(0, person.recorded));
  }

  /** The names of the hidden units with the reason; the company is "company". */
  Map<String, String> hidden(SmallGroups rules) {
    Units units = units();
    List<Optional<Published.Reason>> reasons =
        Suppression.of(units, rules, spread(units), Set.of(), Set.of());
    var hidden = new HashMap<String, String>();
    for (int unit = 0; unit < reasons.size(); unit++) {
      String name = unit == 0 ? "company" : units.keys().get(unit).name();
      reasons.get(unit).ifPresent(reason -> hidden.put(name, reason.wireName()));
    }
    return hidden;
  }

  /** The units that are not hidden and have contributors. */
  Set<UnitKey> shown(SmallGroups rules) {
    Units units = units();
    return shown(units, Suppression.of(units, rules, spread(units), Set.of(), Set.of()));
  }

  static Set<UnitKey> shown(Units units, List<Optional<Published.Reason>> reasons) {
    Spread<ShareSums> spread = spread(units);
    return IntStream.range(0, reasons.size())
        .filter(unit -> reasons.get(unit).isEmpty())
        .filter(unit -> !spread.byUnit().get(unit).contributors().isEmpty())
        .mapToObj(units.keys()::get)
        .collect(Collectors.toSet());
  }
}
