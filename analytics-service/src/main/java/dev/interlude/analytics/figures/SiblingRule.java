package dev.interlude.analytics.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A shown parent less its shown children tells the sum of the hidden ones, so these must be two or
 * more with k people or more.
 */
final class SiblingRule {

  private static final int FEWEST = 2;
  private static final Comparator<Sibling> SMALLEST_FIRST =
      Comparator.comparingInt(Sibling::people).thenComparing(Sibling::name);

  private final Spread<?> spread;
  private final HiddenUnits hidden;
  private final int k;

  SiblingRule(Spread<?> spread, HiddenUnits hidden, int k) {
    this.spread = spread;
    this.hidden = hidden;
    this.k = k;
  }

  /**
   * A child that has contributors.
   *
   * @param unit -1 for the implied child of those who are in no other
   */
  private record Sibling(int unit, int people, String name) {}

  /** Hides what must be hidden in a family, and gives whether that was anything. */
  boolean hideMore(Family family) {
    if (hidden.contains(family.parent())) {
      return family.children().stream().filter(hidden::add).count() > 0;
    }
    List<Sibling> siblings = siblings(family);
    boolean hidMore = false;
    while (areToldByTheRest(siblings.stream().filter(s -> isHidden(family, s)).toList())) {
      Optional<Sibling> next =
          siblings.stream().filter(s -> canHide(family, s)).min(SMALLEST_FIRST);
      if (next.isEmpty()) {
        return hidden.add(family.parent());
      }
      hide(family, next.get());
      hidMore = true;
    }
    return hidMore;
  }

  private List<Sibling> siblings(Family family) {
    var siblings = new ArrayList<Sibling>();
    for (int child : family.children()) {
      String name = hidden.units().keys().get(child).name();
      siblings.add(new Sibling(child, hidden.people(child), name));
    }
    int direct = spread.ofCells(family.direct()).persons();
    siblings.add(new Sibling(-1, direct, family.directName()));
    siblings.removeIf(sibling -> sibling.people() == 0);
    return siblings;
  }

  private boolean areToldByTheRest(List<Sibling> hiddenOnes) {
    int people = hiddenOnes.stream().mapToInt(Sibling::people).sum();
    return !hiddenOnes.isEmpty() && (hiddenOnes.size() < FEWEST || people < k);
  }

  private boolean isHidden(Family family, Sibling sibling) {
    return sibling.unit() < 0 ? hidden.containsDirect(family) : hidden.contains(sibling.unit());
  }

  private boolean canHide(Family family, Sibling sibling) {
    return sibling.unit() < 0 ? !hidden.containsDirect(family) : hidden.canAdd(sibling.unit());
  }

  private void hide(Family family, Sibling sibling) {
    if (sibling.unit() < 0) {
      hidden.addDirect(family);
    } else {
      hidden.add(sibling.unit());
    }
  }
}
