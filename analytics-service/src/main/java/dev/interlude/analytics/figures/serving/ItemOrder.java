package dev.interlude.analytics.figures.serving;

import java.util.Comparator;
import java.util.List;

/** The order in which parts of a figure are told: numbers by size, steps by time, names by name. */
final class ItemOrder {

  static final Comparator<String> NUMBERS_FIRST =
      Comparator.comparingInt(ItemOrder::rank).thenComparing(Comparator.naturalOrder());

  private static final List<String> STEPS = List.of("due", "delivered", "started", "completed");
  private static final int AFTER_NUMBERS = 1_000_000;

  private ItemOrder() {}

  private static int rank(String item) {
    boolean number =
        !item.isEmpty() && item.length() < 6 && item.chars().allMatch(c -> c >= '0' && c <= '9');
    if (number) {
      return Integer.parseInt(item);
    }
    int step = STEPS.indexOf(item);
    return AFTER_NUMBERS + (step < 0 ? STEPS.size() : step);
  }
}
