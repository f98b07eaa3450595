package dev.interlude.analytics.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The units of a company and who counts in them. Units are known by their index in {@link #keys}:
 * the company is 0, every parent comes before its children.
 *
 * @param parents the index of the parent by unit; the company has itself
 */
record Units(List<UnitKey> keys, List<Integer> parents, List<Cell> cells, List<Family> families) {

  static final int COMPANY = 0;

  private static final Comparator<UnitKey> PARENTS_FIRST =
      Comparator.comparing(UnitKey::kind).thenComparing(UnitKey::name);

  static Units of(Collection<Contribution> everyone) {
    Map<Placement, List<PersonSums>> byPlacement =
        everyone.stream()
            .collect(
                Collectors.groupingBy(
                    Contribution::placement,
                    Collectors.mapping(Contribution::sums, Collectors.toList())));
    var sorted = new TreeSet<>(PARENTS_FIRST);
    sorted.add(UnitKey.COMPANY);
    byPlacement.keySet().forEach(placement -> sorted.addAll(placement.units()));
    var keys = List.copyOf(sorted);
    var indexes = new HashMap<UnitKey, Integer>();
    keys.forEach(key -> indexes.put(key, indexes.size()));
    var parents = new ArrayList<>(Collections.nCopies(keys.size(), COMPANY));
    var cells = new ArrayList<Cell>();
    byPlacement.forEach(
        (placement, people) -> {
          List<Integer> units = placement.units().stream().map(indexes::get).toList();
          List<Integer> departments = units.subList(0, placement.department().size() + 1);
          for (int i = 1; i < departments.size(); i++) {
            parents.set(departments.get(i), departments.get(i - 1));
          }
          int site = placement.site() == null ? keys.size() : units.getLast();
          cells.add(new Cell(units, departments.getLast(), site, people));
        });
    return new Units(keys, parents, List.copyOf(cells), families(keys, parents, cells));
  }

  /** Stands for the site of people without one. */
  int withoutSite() {
    return keys.size();
  }

  boolean isSite(int unit) {
    return keys.get(unit).kind() == UnitKind.SITE;
  }

  private static List<Family> families(
      List<UnitKey> keys, List<Integer> parents, List<Cell> cells) {
    var departments = new TreeMap<Integer, List<Integer>>();
    var sites = new ArrayList<Integer>();
    for (int unit = 1; unit < keys.size(); unit++) {
      if (keys.get(unit).kind() == UnitKind.SITE) {
        sites.add(unit);
      } else {
        departments.computeIfAbsent(parents.get(unit), parent -> new ArrayList<>()).add(unit);
      }
    }
    var families = new ArrayList<Family>();
    departments.forEach(
        (parent, children) ->
            families.add(
                new Family(
                    parent,
                    children,
                    indexes(cells, cell -> cell.department() == parent),
                    keys.get(parent).name() + "/(direct)")));
    if (!sites.isEmpty()) {
      families.add(
          new Family(
              COMPANY, sites, indexes(cells, cell -> cell.site() == keys.size()), "(direct)"));
    }
    return families;
  }

  private static List<Integer> indexes(List<Cell> cells, Predicate<Cell> filter) {
    return IntStream.range(0, cells.size()).filter(i -> filter.test(cells.get(i))).boxed().toList();
  }
}
