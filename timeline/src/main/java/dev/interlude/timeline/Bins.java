package dev.interlude.timeline;

import java.util.List;

/** Sorts a number into half-open bins. */
public final class Bins {

  private Bins() {}

  /** The bin of a value: bin i ends before limit i, the last one is open. */
  public static int of(int value, List<Integer> limits) {
    int bin = 0;
    while (bin < limits.size() && value >= limits.get(bin)) {
      bin++;
    }
    return bin;
  }
}
