package dev.interlude.analytics.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Who has which kinds of evidence: the kinds add up to the whole, so in each unit they hide like
 * siblings under a shown parent. One person may have several kinds, and counts once.
 */
final class EvidenceMix {

  private static final int FEWEST_SIBLINGS = 2;

  private final int k;

  /** Counts persons; the bits of a bin's number are the kinds that they have. */
  private final Spread<BinSums> mixes;

  EvidenceMix(Units units, int k) {
    this.k = k;
    mixes =
        Spread.of(
            units,
            () -> new BinSums(1 << PersonSums.EVIDENCES),
            (sums, person) -> sums.add(mix(person)));
  }

  /**
   * Hides the next smallest kinds where the hidden ones of a unit are one, or of too few people.
   * Gives whether it hid any.
   *
   * @param hidden the units in which each kind is hidden
   */
  boolean hideMore(int unit, List<Set<Integer>> hidden) {
    boolean hidMore = false;
    while (true) {
      int hiddenBits = bits(kind -> hidden.get(kind).contains(unit) && people(1 << kind, unit) > 0);
      Optional<Integer> next =
          IntStream.range(0, PersonSums.EVIDENCES)
              .filter(kind -> (hiddenBits & 1 << kind) == 0 && people(1 << kind, unit) > 0)
              .boxed()
              .min(Comparator.comparing(kind -> people(1 << kind, unit)));
      boolean isEnough =
          Integer.bitCount(hiddenBits) >= FEWEST_SIBLINGS && people(hiddenBits, unit) >= k;
      if (hiddenBits == 0 || isEnough || next.isEmpty()) {
        return hidMore;
      }
      hidden.get(next.get()).add(unit);
      hidMore = true;
    }
  }

  /** Persons of the unit who have any of the kinds. */
  private long people(int kinds, int unit) {
    BinSums mix = mixes.byUnit().get(unit);
    return IntStream.range(0, mix.size()).filter(i -> (i & kinds) != 0).mapToLong(mix::bin).sum();
  }

  private static long[] mix(PersonSums person) {
    long[] bins = new long[1 << PersonSums.EVIDENCES];
    bins[bits(kind -> person.evidence[kind] > 0)] = 1;
    return bins;
  }

  private static int bits(IntPredicate has) {
    return IntStream.range(0, PersonSums.EVIDENCES).filter(has).map(kind -> 1 << kind).sum();
  }
}
