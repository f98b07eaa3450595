package dev.interlude.analytics.figures.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** Reads lists of whole numbers as JSON writes them: millions of them, so without a parser. */
final class NumberList {

  private static final int RADIX = 10;

  private NumberList() {}

  /**
   * Reads such as {@code [0, 25, 300]}.
   *
   * @throws IllegalArgumentException for anything but whole numbers of at least 0
   */
  static List<Long> longs(String json) {
    return read(json, Long::valueOf);
  }

  /** The same, of numbers that an int holds. */
  static List<Integer> ints(String json) {
    return read(json, number -> Integer.valueOf(Math.toIntExact(number)));
  }

  private static <N> List<N> read(String json, LongFunction<N> boxed) {
    var numbers = new ArrayList<N>();
    long number = -1;
    for (int i = 0; i < json.length(); i++) {
      char next = json.charAt(i);
      if (next >= '0' && next <= '9') {
        number = Math.max(number, 0) * RADIX + (next - '0');
      } else if (number >= 0 && (next == ',' || next == ']')) {
        numbers.add(boxed.apply(number));
        number = -1;
      } else if (next != '[' && next != ']' && next != ' ') {
        throw new IllegalArgumentException("no list of whole numbers: " + json);
      }
    }
    return numbers;
  }
}
