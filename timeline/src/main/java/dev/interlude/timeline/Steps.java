package dev.interlude.timeline;

import java.util.Arrays;

/**
 * A step function from seconds to layers as one sorted array: each entry packs the second at which
 * a layer begins and the layer. Neighbours differ, the first layer is some and the last is none, so
 * equal functions are equal arrays.
 */
final class Steps {

  private static final int LAYER_BITS = 5;
  private static final int LAYER_MASK = (1 << LAYER_BITS) - 1;

  private long[] steps;
  private int size;

  Steps(int capacity) {
    steps = new long[capacity];
  }

  int size() {
    return size;
  }

  long second(int index) {
    return steps[index] >> LAYER_BITS;
  }

  int layer(int index) {
    return index < 0 ? Layer.NONE : (int) (steps[index] & LAYER_MASK);
  }

  /** The index of the last step that begins at or before the second; -1 when there is none. */
  int at(long second) {
    int found = Arrays.binarySearch(steps, 0, size, second << LAYER_BITS | LAYER_MASK);
    return found >= 0 ? found : -found - 2;
  }

  /** The layer that holds from a second on; a step that changes nothing is left out. */
  void append(long second, int layer) {
    if (layer(size - 1) == layer) {
      return;
    }
    if (size == steps.length) {
      steps = Arrays.copyOf(steps, Math.max(8, size * 2));
    }
    steps[size++] = second << LAYER_BITS | layer;
  }

  void removeLast() {
    size--;
  }

  /** Puts other steps in the place of those from one index (inclusive) to another (exclusive). */
  void replace(int from, int to, Steps others) {
    int grown = size + others.size - (to - from);
    long[] target = grown > steps.length ? new long[grown + grown / 2] : steps;
    long[] source = steps;
    System.arraycopy(source, to, target, from + others.size, size - to);
    if (target != source) {
      System.arraycopy(source, 0, target, 0, from);
    }
    System.arraycopy(others.steps, 0, target, from, others.size);
    steps = target;
    size = grown;
  }

  int segments(int from, int to) {
    int count = 0;
    for (int index = from; index < to; index++) {
      if ((steps[index] & LAYER_MASK) != Layer.NONE) {
        count++;
      }
    }
    return count;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Steps that && Arrays.equals(steps, 0, size, that.steps, 0, that.size);
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int index = 0; index < size; index++) {
      hash = 31 * hash + Long.hashCode(steps[index]);
    }
    return hash;
  }
}
