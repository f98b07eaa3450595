package dev.interlude.analytics.figures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rule of docs/privacy.md, section 3, against differences over time: the people who count in a
 * unit that has been shown change only when at least five differ. Changes of one unit wait
 * together, and a person moves on only as far as all units on the way let it, so that everyone is
 * always at one place of the company.
 */
public final class Placements {

  private static final int FEWEST_CHANGES = 5;

  private Placements() {}

  /**
   * Who counts where next, by person.
   *
   * @param published where people counted last; those who are erased are taken out before
   * @param current where people belong now; who left the company is missing
   * @param shown the units of which a figure was shown with the published placements; who counts in
   *     others needs no protection
   */
  public static Map<String, Placement> next(
      Map<String, Placement> published, Map<String, Placement> current, Set<UnitKey> shown) {
    var people = new TreeSet<>(published.keySet());
    people.addAll(current.keySet());
    var waiting = new HashSet<UnitKey>();
    while (true) {
      var changes = new HashMap<UnitKey, Integer>();
      var next = new HashMap<String, Placement>();
      for (String person : people) {
        var move = new Move(published.get(person), current.get(person), waiting);
        move.made.forEach(unit -> changes.merge(unit, 1, Integer::sum));
        if (move.to != null) {
          next.put(person, move.to);
        }
      }
      changes.keySet().retainAll(shown);
      changes.values().removeIf(count -> count >= FEWEST_CHANGES);
      if (changes.isEmpty()) {
        return next;
      }
      waiting.addAll(changes.keySet());
    }
  }
}
