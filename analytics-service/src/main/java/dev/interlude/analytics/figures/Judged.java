package dev.interlude.analytics.figures;

import dev.interlude.analytics.figures.Published.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One figure over a company.
 *
 * @param hidden why a unit must stay hidden, if it must, in the order of the units
 */
record Judged<S extends Sums<S>>(Spread<S> spread, List<Optional<Reason>> hidden) {

  static <S extends Sums<S>> Judged<S> of(
      Units units, SmallGroups rules, Supplier<S> none, BiConsumer<S, PersonSums> add) {
    return of(units, rules, Spread.of(units, none, add), Set.of(), Set.of());
  }

  /**
   * Judges sums that belong to something which is hidden already in some units.
   *
   * @param already these units
   * @param told units of which that tells the same
   */
  static <S extends Sums<S>> Judged<S> of(
      Units units, SmallGroups rules, Spread<S> spread, Set<Integer> already, Set<Integer> told) {
    return new Judged<>(spread, Suppression.of(units, rules, spread, already, told));
  }

  /** The units that show this and have only one of its parts, so that it tells all of that. */
  Set<Integer> tellingOf(Spread<?> part, Collection<? extends Spread<?>> parts) {
    return IntStream.range(0, hidden.size())
        .filter(unit -> hidden.get(unit).isEmpty() && part.hasData(unit))
        .filter(unit -> parts.stream().filter(other -> other.hasData(unit)).count() == 1)
        .boxed()
        .collect(Collectors.toUnmodifiableSet());
  }

  Set<Integer> hiddenUnits() {
    return IntStream.range(0, hidden.size())
        .filter(unit -> hidden.get(unit).isPresent())
        .boxed()
        .collect(Collectors.toUnmodifiableSet());
  }

  S sums(int unit) {
    return spread.byUnit().get(unit);
  }

  /** Tells what the sums say only where there are any and they are not hidden. */
  Published publish(int unit, Function<S, Published> of) {
    if (sums(unit).contributors().isEmpty()) {
      return new Published.NoData();
    }
    return hidden
        .get(unit)
        .<Published>map(Published.Hidden::new)
        .orElseGet(() -> of.apply(sums(unit)));
  }
}
