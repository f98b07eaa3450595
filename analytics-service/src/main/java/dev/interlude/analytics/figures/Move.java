package dev.interlude.analytics.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far one person moves while some units take no changes: first out, then in. */
final class Move {

  private final Set<UnitKey> waiting;

  /** The units that gain or lose the person. */
  final List<UnitKey> made = new ArrayList<>();

  /** Null outside the company. */
  final @Nullable Placement to;

  Move(@Nullable Placement from, @Nullable Placement wanted, Set<UnitKey> waiting) {
    this.waiting = waiting;
    to = from == null ? entered(wanted) : wanted == null ? left(from) : moved(from, wanted);
  }

  private @Nullable Placement entered(@Nullable Placement wanted) {
    if (wanted == null || !make(UnitKey.COMPANY)) {
      return null;
    }
    return moved(new Placement(List.of(), null), wanted);
  }

  private @Nullable Placement left(Placement from) {
    Placement still = moved(from, new Placement(List.of(), null));
    boolean outOfAll = still.department().isEmpty() && still.site() == null;
    return outOfAll && make(UnitKey.COMPANY) ? null : still;
  }

  private Placement moved(Placement from, Placement wanted) {
    return new Placement(department(from, wanted), site(from.site(), wanted.site()));
  }

  private List<String> department(Placement from, Placement wanted) {
    List<UnitKey> before = from.departments();
    List<UnitKey> after = wanted.departments();
    int common = 0;
    while (common < Math.min(before.size(), after.size())
        && before.get(common).equals(after.get(common))) {
      common++;
    }
    int depth = before.size();
    while (depth > common && make(before.get(depth - 1))) {
      depth--;
    }
    if (depth > common) {
      return from.department().subList(0, depth);
    }
    while (depth < after.size() && make(after.get(depth))) {
      depth++;
    }
    return wanted.department().subList(0, depth);
  }

  private @Nullable String site(@Nullable String from, @Nullable String wanted) {
    if (from != null && from.equals(wanted)) {
      return from;
    }
    if (from != null && !make(new UnitKey(UnitKind.SITE, from))) {
      return from;
    }
    return wanted != null && make(new UnitKey(UnitKind.SITE, wanted)) ? wanted : null;
  }

  private boolean make(UnitKey unit) {
    return !waiting.contains(unit) && made.add(unit);
  }
}
