package dev.interlude.analytics.personday;

import dev.interlude.contracts.Assignment;
import java.util.Comparator;

/** Orders assignments by directory version. */
final class Assignments {

  /**
   * The directory never gives one version two contents; should it, the choice is still the same.
   */
  private static final Comparator<Assignment> BY_VERSION =
      Comparator.comparingInt(Assignment::directoryVersion)
          .thenComparing(Assignment::department)
          .thenComparing(Assignment::site)
          .thenComparing(assignment -> assignment.zone().getId());

  private Assignments() {}

  static boolean isLater(Assignment one, Assignment other) {
    return !one.equals(other) && BY_VERSION.compare(one, other) > 0;
  }
}
