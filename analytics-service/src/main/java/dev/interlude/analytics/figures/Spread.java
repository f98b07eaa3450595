package dev.interlude.analytics.figures;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sums of one figure over a company.
 *
 * @param byCell in the order of the cells
 * @param byUnit in the order of the units
 */
record Spread<S extends Sums<S>>(List<S> byCell, List<S> byUnit) {

  static <S extends Sums<S>> Spread<S> of(
      Units units, Supplier<S> none, BiConsumer<S, PersonSums> add) {
    List<S> byUnit = Stream.generate(none).limit(units.keys().size()).toList();
    List<S> byCell =
        units.cells().stream()
            .map(
                cell -> {
                  S sums = none.get();
                  cell.people().forEach(person -> add.accept(sums, person));
                  return sums;
                })
            .toList();
    for (int i = 0; i < byCell.size(); i++) {
      S sums = byCell.get(i);
      units.cells().get(i).units().forEach(unit -> byUnit.get(unit).addAll(sums));
    }
    return new Spread<>(byCell, byUnit);
  }

  boolean hasData(int unit) {
    return !byUnit.get(unit).contributors().isEmpty();
  }

  Contributors ofCells(List<Integer> cells) {
    return cells.stream()
        .map(cell -> byCell.get(cell).contributors())
        .reduce(Contributors.NONE, Contributors::and);
  }

  List<Contributors> contributors() {
    return IntStream.range(0, byUnit.size()).mapToObj(i -> byUnit.get(i).contributors()).toList();
  }
}
