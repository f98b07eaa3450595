package dev.interlude.localstack.cli;

import java.util.List;

/** What a number on the command line may be. */
final class Bounds {

  private Bounds() {}

  /** In words for the user, when the value is not between 0 and the most. */
  static List<String> problem(String option, int value, int most) {
    return value >= 0 && value <= most
        ? List.of()
        : List.of("%s must be between 0 and %d, not %d".formatted(option, most, value));
  }
}
