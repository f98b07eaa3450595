package dev.interlude.analytics.figures;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds whether a weighted graph falls apart, somewhere it hangs together, by taking away edges of
 * less than a weight. A minimum cut after Stoer and Wagner (J. ACM 44, 1997), which may stop at the
 * first cut that is small enough, and which joins at once all neighbours of its order that no
 * smaller cut parts (Nagamochi and Ibaraki, 1992).
 */
final class SmallCut {

  private final int[][] weights;
  private final int fewest;

  /** What has been joined into each remaining vertex; null for those that were joined. */
  private final BitSet[] joined;

  private SmallCut(int[][] weights, int fewest) {
    this.weights = weights;
    this.fewest = fewest;
    joined = new BitSet[weights.length];
    for (int i = 0; i < joined.length; i++) {
      joined[i] = new BitSet();
      joined[i].set(i);
    }
  }

  /**
   * One side of a cut of at least 1 and less than the fewest, if there is one.
   *
   * @param weights symmetric, not negative, 0 on the diagonal; is used up
   */
  static Optional<BitSet> of(int[][] weights, int fewest) {
    return new SmallCut(weights, fewest).find();
  }

  private Optional<BitSet> find() {
    int[] left = IntStream.range(0, weights.length).toArray();
    while (left.length > 0) {
      int[] order = new int[left.length];
      int[] attached = new int[left.length];
      int part = orderPart(left, order, attached);
      if (part > 1 && attached[part - 1] < fewest) {
        return Optional.of(smallerSide(order, part));
      }
      for (int i = part - 1; i > 0; i--) {
        if (attached[i] >= fewest) {
          join(order[i - 1], order[i], left);
        }
      }
      // A vertex that nothing is attached to has no cut of its own: it is done with.
      boolean isDone = part == 1;
      left =
          Arrays.stream(left)
              .filter(v -> joined[v].cardinality() > 0 && !(isDone && v == order[0]))
              .toArray();
    }
    return Optional.empty();
  }

  /** The last vertex of the order, or all others of its part, whichever are fewer. */
  private BitSet smallerSide(int[] order, int part) {
    BitSet last = joined[order[part - 1]];
    var others = new BitSet();
    Arrays.stream(order, 0, part - 1).forEach(v -> others.or(joined[v]));
    return last.cardinality() <= others.cardinality() ? last : others;
  }

  /**
   * Orders the part that hangs together with the first vertex: next is always the one that is most
   * attached to those before it. Gives the size of the part.
   */
  private int orderPart(int[] left, int[] order, int[] attached) {
    int[] attachedTo = new int[weights.length];
    boolean[] taken = new boolean[weights.length];
    int next = left[0];
    int size = 0;
    while (next >= 0) {
      order[size] = next;
      attached[size] = attachedTo[next];
      size++;
      taken[next] = true;
      int best = -1;
      for (int v : left) {
        if (!taken[v]) {
          attachedTo[v] += weights[next][v];
          if (attachedTo[v] > 0 && (best < 0 || attachedTo[v] > attachedTo[best])) {
            best = v;
          }
        }
      }
      next = best;
    }
    return size;
  }

  private void join(int into, int gone, int[] left) {
    for (int v : left) {
      if (v != into && v != gone) {
        weights[into][v] += weights[gone][v];
        weights[v][into] = weights[into][v];
        weights[v][gone] = 0;
        weights[gone][v] = 0;
      }
    }
    weights[into][gone] = 0;
    weights[gone][into] = 0;
    joined[into].or(joined[gone]);
    joined[gone].clear();
  }
}
