package dev.interlude.analytics.figures;

import dev.interlude.analytics.figures.Published.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which units stay hidden in one figure; only ever grows. */
final class HiddenUnits {

  private final Units units;
  private final List<Contributors> contributors;
  private final @Nullable Reason[] reasons;
  private final Set<Integer> told;
  private final Set<Family> direct = new HashSet<>();

  /**
   * Starts with none.
   *
   * @param told units that it would be vain to hide, since another figure tells the same of them
   */
  HiddenUnits(Units units, List<Contributors> contributors, Set<Integer> told) {
    this.units = units;
    this.contributors = contributors;
    this.told = told;
    reasons = new Reason[units.keys().size()];
  }

  boolean contains(int unit) {
    return reasons[unit] != null;
  }

  /** Whether the people of the parent itself, who are never shown, count as hidden. */
  boolean containsDirect(Family family) {
    return direct.contains(family);
  }

  /** Units without contributors say so, whatever happens around them. */
  boolean canAdd(int unit) {
    return !contains(unit) && !told.contains(unit) && people(unit) > 0;
  }

  int people(int unit) {
    return contributors.get(unit).persons();
  }

  void addSmall(int unit) {
    reasons[unit] = Reason.GROUP_TOO_SMALL;
  }

  boolean addDirect(Family family) {
    return direct.add(family);
  }

  /** Gives whether that is new. */
  boolean add(int unit) {
    if (!canAdd(unit)) {
      return false;
    }
    reasons[unit] = Reason.PROTECTS_ANOTHER_GROUP;
    return true;
  }

  Units units() {
    return units;
  }

  List<Optional<Reason>> reasons() {
    return Stream.of(reasons).map(Optional::ofNullable).toList();
  }
}
