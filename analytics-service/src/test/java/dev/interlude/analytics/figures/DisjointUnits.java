package dev.interlude.analytics.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at every shown unit and every choice of disjoint shown units inside it, as docs/privacy.md,
 * section 3, states what must hold; knows nothing of how units are hidden.
 */
final class DisjointUnits {

  private final List<SomeCompany.Person> contributors;
  private final int k;
  private final List<UnitKey> shown;
  private final List<BitSet> people = new ArrayList<>();

  private DisjointUnits(List<SomeCompany.Person> everyone, Set<UnitKey> shown, int k) {
    contributors = everyone.stream().filter(person -> person.denominator() > 0).toList();
    this.shown = List.copyOf(shown);
    this.k = k;
    this.shown.forEach(unit -> people.add(peopleOf(unit)));
  }

  /** Tells of a unit that says too much of fewer than k contributors, if there is one. */
  static Optional<String> violation(List<SomeCompany.Person> everyone, Set<UnitKey> shown, int k) {
    return new DisjointUnits(everyone, shown, k).find();
  }

  private BitSet peopleOf(UnitKey unit) {
    var members = new BitSet();
    for (int i = 0; i < contributors.size(); i++) {
      if (contributors.get(i).placement().units().contains(unit)) {
        members.set(i);
      }
    }
    return members;
  }

  private Optional<String> find() {
    for (int u = 0; u < shown.size(); u++) {
      var inside = new ArrayList<Integer>();
      for (int v = 0; v < shown.size(); v++) {
        if (v != u && isInside(people.get(v), people.get(u))) {
          inside.add(v);
        }
      }
      var rest = (BitSet) people.get(u).clone();
      Optional<String> found = without(u, inside, 0, rest, "");
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<String> without(
      int u, List<Integer> inside, int from, BitSet rest, String taken) {
    if (rest.cardinality() > 0 && rest.cardinality() < k) {
      return Optional.of(
          rest.cardinality() + " people are left of " + shown.get(u) + " without" + taken);
    }
    for (int i = from; i < inside.size(); i++) {
      BitSet one = people.get(inside.get(i));
      if (isInside(one, rest)) {
        var less = (BitSet) rest.clone();
        less.andNot(one);
        Optional<String> found =
            without(u, inside, i + 1, less, taken + " " + shown.get(inside.get(i)));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isInside(BitSet some, BitSet all) {
    var outside = (BitSet) some.clone();
    outside.andNot(all);
    return outside.isEmpty();
  }
}
