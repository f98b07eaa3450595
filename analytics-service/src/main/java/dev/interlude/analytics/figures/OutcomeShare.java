package dev.interlude.analytics.figures;

import dev.interlude.contracts.BreakKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * {@code outcomeShare}: how the delivered breaks of each kind ended. Its kinds add up to {@code
 * compliance}, so a unit shows all kinds that it has or none: where the compliance of one of them
 * could not be shown as a number, or that of all cannot.
 */
final class OutcomeShare {

  private static final String NAME = "outcomeShare";

  /** The outcomes of a delivered break, in the order of the bins. */
  private static final List<String> OUTCOMES =
      List.of("completed", "partial", "late", "skipped", "missed");

  private static final int COMPLETED = 0;

  private final Map<BreakKind, Judged<BinSums>> kinds = new EnumMap<>(BreakKind.class);

  /** Judges the kinds until each is hidden where one is. */
  OutcomeShare(Units units, SmallGroups rules, Judged<RatioSums> compliance) {
    var spreads = new EnumMap<BreakKind, Spread<BinSums>>(BreakKind.class);
    for (BreakKind kind : BreakKind.values()) {
      spreads.put(
          kind,
          Spread.of(
              units,
              () -> new BinSums(OUTCOMES.size()),
              (sums, person) -> person.addOutcomes(kind, sums)));
    }
    Set<Integer> hidden = new HashSet<>(compliance.hiddenUnits());
    BiFunction<Spread<BinSums>, Set<Integer>, Judged<BinSums>> judge =
        (spread, already) ->
            Judged.of(
                units,
                rules,
                spread,
                Set.copyOf(already),
                compliance.tellingOf(spread, spreads.values()));
    int before = -1;
    while (before < hidden.size()) {
      before = hidden.size();
      spreads.forEach((kind, spread) -> kinds.put(kind, judge.apply(spread, hidden)));
      kinds.values().forEach(kind -> hidden.addAll(kind.hiddenUnits()));
    }
  }

  /**
   * Publishes the outcomes of a unit.
   *
   * @param compliance what is shown of it there
   */
  List<PublishedFigure> publish(int unit, Published compliance) {
    boolean tellsABound =
        isBound(compliance) || kinds.values().stream().anyMatch(k -> isBound(k, unit));
    var figures = new ArrayList<PublishedFigure>();
    kinds.forEach(
        (kind, judged) -> {
          for (int outcome = 0; outcome < OUTCOMES.size(); outcome++) {
            int bin = outcome;
            figures.add(
                new PublishedFigure(
                    NAME,
                    kind.wireName() + "/" + OUTCOMES.get(outcome),
                    judged.publish(
                        unit,
                        sums ->
                            tellsABound
                                ? new Published.Hidden(Published.Reason.NEARLY_NONE_OR_ALL)
                                : new Published.Shown(
                                    Measure.SHARE.round(sums.share(bin)), null))));
          }
        });
    return figures;
  }

  private static boolean isBound(Published compliance) {
    return compliance instanceof Published.AtMost || compliance instanceof Published.AtLeast;
  }

  private static boolean isBound(Judged<BinSums> kind, int unit) {
    BinSums sums = kind.sums(unit);
    if (sums.contributors().isEmpty()) {
      return false;
    }
    BigDecimal share = sums.share(COMPLETED);
    return RatioPublishing.isNearlyNone(share) || RatioPublishing.isNearlyAll(share);
  }
}
