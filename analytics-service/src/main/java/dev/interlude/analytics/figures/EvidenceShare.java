package dev.interlude.analytics.figures;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code evidenceShare}: what the recorded time was seen with, or inferred from. Each kind of
 * evidence hides over the units like any figure, and in each unit the kinds hide like siblings.
 */
final class EvidenceShare {

  private static final String NAME = "evidenceShare";

  /** By rank, 0 first, as {@code recordedSecondsByEvidence} lists them. */
  private static final List<String> ITEMS =
      List.of("input-activity", "self-report", "wearable", "desk-sensor", "posture-sensor");

  private final Judged<RatioSums> recorded;
  private List<Judged<ShareSums>> items = List.of();

  /**
   * Judges the kinds until neither their units nor the kinds of a unit call for more.
   *
   * @param recorded the figure of which all recorded seconds are the denominator
   */
  EvidenceShare(Units units, SmallGroups rules, Judged<RatioSums> recorded) {
    this.recorded = recorded;
    List<Spread<ShareSums>> spreads = items().mapToObj(item -> spread(units, item)).toList();
    List<Set<Integer>> told = spreads.stream().map(s -> recorded.tellingOf(s, spreads)).toList();
    var mix = new EvidenceMix(units, rules.k());
    List<Set<Integer>> hidden =
        items().<Set<Integer>>mapToObj(item -> new HashSet<>(recorded.hiddenUnits())).toList();
    boolean hidMore = true;
    while (hidMore) {
      items =
          items()
              .mapToObj(i -> Judged.of(units, rules, spreads.get(i), hidden.get(i), told.get(i)))
              .toList();
      items().forEach(i -> hidden.get(i).addAll(items.get(i).hiddenUnits()));
      hidMore = false;
      for (int unit = 0; unit < units.keys().size(); unit++) {
        if (recorded.hidden().get(unit).isEmpty()) {
          hidMore |= mix.hideMore(unit, hidden);
        }
      }
    }
  }

  Stream<PublishedFigure> publish(int unit) {
    long all = recorded.sums(unit).denominator();
    return items()
        .mapToObj(
            item ->
                new PublishedFigure(
                    NAME,
                    ITEMS.get(item),
                    items.get(item).publish(unit, sums -> share(sums.numerator(), all))));
  }

  private static Published share(long part, long all) {
    return new Published.Shown(Measure.SHARE.round(Measure.exactShare(part, all)), null);
  }

  /** Who has none of this evidence does not contribute to it. */
  private static Spread<ShareSums> spread(Units units, int item) {
    return Spread.of(
        units,
        ShareSums::new,
        (sums, person) -> sums.add(person.evidence[item], person.evidence[item]));
  }

  private static IntStream items() {
    return IntStream.range(0, ITEMS.size());
  }
}
