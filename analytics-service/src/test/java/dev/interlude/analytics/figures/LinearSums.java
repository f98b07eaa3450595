package dev.interlude.analytics.figures;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks whether any sum of multiples of shown units says something of fewer than k contributors and
 * of nobody else. That is so exactly if taking these contributors' columns out of the table of who
 * counts where lowers its rank. Tries all groups, by elimination over the integers.
 */
final class LinearSums {

  private LinearSums() {}

  static Optional<String> violation(List<SomeCompany.Person> everyone, Set<UnitKey> shown, int k) {
    Map<Placement, Long> counts =
        everyone.stream()
            .filter(person -> person.denominator() > 0)
            .collect(Collectors.groupingBy(SomeCompany.Person::placement, Collectors.counting()));
    // Nobody can tell people of one placement apart, so a group takes all of them or none.
    List<Placement> small =
        counts.keySet().stream().filter(place -> counts.getOrDefault(place, 0L) < k).toList();
    int all = rank(counts.keySet(), shown);
    for (long group = 1; group < 1L << small.size(); group++) {
      var chosen = new ArrayList<Placement>();
      for (int i = 0; i < small.size(); i++) {
        if ((group >> i & 1) == 1) {
          chosen.add(small.get(i));
        }
      }
      if (chosen.stream().mapToLong(place -> counts.getOrDefault(place, 0L)).sum() < k) {
        var others = counts.keySet().stream().filter(place -> !chosen.contains(place)).toList();
        if (rank(others, shown) < all) {
          return Optional.of("something is told of the people of " + chosen);
        }
      }
    }
    return Optional.empty();
  }

  private static int rank(Collection<Placement> columns, Set<UnitKey> shown) {
    List<BigInteger[]> rows = new ArrayList<>();
    for (UnitKey unit : shown) {
      rows.add(
          columns.stream()
              .map(place -> place.units().contains(unit) ? BigInteger.ONE : BigInteger.ZERO)
              .toArray(BigInteger[]::new));
    }
    int rank = 0;
    for (int column = 0; column < columns.size() && rank < rows.size(); column++) {
      int pivot = rank;
      while (pivot < rows.size() && rows.get(pivot)[column].signum() == 0) {
        pivot++;
      }
      if (pivot < rows.size()) {
        BigInteger[] row = rows.get(pivot);
        rows.set(pivot, rows.get(rank));
        rows.set(rank, row);
        for (int below = rank + 1; below < rows.size(); below++) {
          eliminate(rows.get(below), row, column);
        }
        rank++;
      }
    }
    return rank;
  }

  private static void eliminate(BigInteger[] row, BigInteger[] pivot, int column) {
    BigInteger factor = row[column];
    for (int i = 0; i < row.length; i++) {
      row[i] = row[i].multiply(pivot[column]).subtract(pivot[i].multiply(factor));
    }
  }
}
