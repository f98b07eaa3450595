package dev.interlude.analytics.figures;

/**
 * The persons behind one figure of one cell: those whose denominator is greater than 0.
 *
 * @param persons how many they are
 * @param denominator the sum of their denominators
 * @param largest the greatest denominator of one of them
 */
record Contributors(int persons, long denominator, long largest) {

  static final Contributors NONE = new Contributors(0, 0, 0);

  /** Together with others, of whom none is among these. */
  Contributors and(Contributors others) {
    return new Contributors(
        persons + others.persons,
        denominator + others.denominator,
        Math.max(largest, others.largest));
  }

  boolean isEmpty() {
    return persons == 0;
  }
}
