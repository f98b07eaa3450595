package dev.interlude.analytics.figures;

import dev.interlude.analytics.figures.Published.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which units of a company stay hidden in one figure: the rules of docs/privacy.md, section 3,
 * until they all hold at once. A rule only ever hides more, so this comes to an end.
 */
final class Suppression {

  private Suppression() {}

  /**
   * Why each unit must stay hidden, if it must; a unit without contributors never is.
   *
   * @param already units that are hidden by what the figure belongs to
   * @param told units that another figure tells the same of
   */
  static List<Optional<Reason>> of(
      Units units, SmallGroups rules, Spread<?> spread, Set<Integer> already, Set<Integer> told) {
    var hidden = new HiddenUnits(units, spread.contributors(), told);
    hideSmall(units, rules, spread, hidden);
    already.forEach(hidden::add);
    var siblings = new SiblingRule(spread, hidden, rules.k());
    var crossing = new CrossingRule(spread, hidden, rules.k());
    boolean hidMore = true;
    while (hidMore) {
      hidMore = false;
      for (Family family : units.families()) {
        hidMore |= siblings.hideMore(family);
      }
      hidMore = hidMore || crossing.hideMore();
    }
    return hidden.reasons();
  }

  private static void hideSmall(
      Units units, SmallGroups rules, Spread<?> spread, HiddenUnits hidden) {
    List<Contributors> contributors = spread.contributors();
    for (int unit = 0; unit < contributors.size(); unit++) {
      if (hidden.canAdd(unit) && rules.hides(contributors.get(unit)).isPresent()) {
        hidden.addSmall(unit);
      }
    }
    for (Family family : units.families()) {
      Contributors direct = spread.ofCells(family.direct());
      if (!direct.isEmpty() && rules.hides(direct).isPresent()) {
        hidden.addDirect(family);
      }
    }
  }
}
