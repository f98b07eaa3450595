package dev.interlude.analytics.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All figures of a company, judged, and told unit by unit. */
final class UnitFigures {

  private final Judged<ShareSums> people;
  private final Map<RatioFigure, Judged<RatioSums>> ratios = new EnumMap<>(RatioFigure.class);
  private final Judged<BinSums> responses;
  private final Spread<BinSums> bouts;
  private final Spread<ShareSums> started;
  private final OutcomeShare outcomes;
  private final EvidenceShare evidence;
  private final Optional<Heatmap> heatmap;

  UnitFigures(Units units, SmallGroups rules, PeriodKind period) {
    people = Judged.of(units, rules, ShareSums::new, (sums, p) -> sums.add(0, p.hasData() ? 1 : 0));
    for (RatioFigure figure : RatioFigure.values()) {
      ratios.put(figure, Judged.of(units, rules, RatioSums::new, figure::add));
    }
    responses =
        Judged.of(
            units,
            rules,
            () -> new BinSums(PersonSums.DELAY_BINS),
            (sums, p) -> sums.add(p.responses));
    bouts =
        Spread.of(
            units, () -> new BinSums(PersonSums.BOUT_BINS), (sums, p) -> sums.add(p.boutLengths));
    started =
        Spread.of(
            units, ShareSums::new, (sums, p) -> sums.add(p.breaks.started(), p.breaks.delivered()));
    outcomes = new OutcomeShare(units, rules, judged(RatioFigure.COMPLIANCE));
    evidence = new EvidenceShare(units, rules, judged(RatioFigure.SITTING_HOURS_PER_8H));
    heatmap =
        period == PeriodKind.DAY
            ? Optional.empty()
            : Optional.of(new Heatmap(units, rules, judged(RatioFigure.PROLONGED_SHARE)));
  }

  List<PublishedFigure> of(int unit) {
    var figures = new ArrayList<PublishedFigure>();
    figures.add(
        PublishedFigure.plain(
            "people", people.publish(unit, sums -> Counts.publish(sums.denominator()))));
    ratios.keySet().forEach(f -> figures.add(PublishedFigure.plain(f.wireName(), ratio(f, unit))));
    Published median = responses.publish(unit, ResponseMedian::of);
    figures.add(PublishedFigure.plain("responseMedianMinutes", median));
    figures.addAll(Bins.RESPONSE_DELAY_SHARE.publish(median, false, responses.sums(unit)));
    figures.addAll(
        Bins.BOUT_LENGTH_SHARE.publish(
            ratio(RatioFigure.PROLONGED_SHARE, unit), true, bouts.byUnit().get(unit)));
    figures.addAll(
        Funnel.publish(
            ratio(RatioFigure.DELIVERY_RATE, unit),
            ratio(RatioFigure.COMPLIANCE, unit),
            sums(RatioFigure.DELIVERY_RATE, unit),
            started.byUnit().get(unit),
            sums(RatioFigure.COMPLIANCE, unit)));
    figures.addAll(outcomes.publish(unit, ratio(RatioFigure.COMPLIANCE, unit)));
    evidence.publish(unit).forEach(figures::add);
    heatmap.ifPresent(
        hours -> figures.addAll(hours.publish(unit, ratio(RatioFigure.PROLONGED_SHARE, unit))));
    return figures;
  }

  private Published ratio(RatioFigure figure, int unit) {
    return judged(figure).publish(unit, sums -> RatioPublishing.publish(figure, sums));
  }

  private RatioSums sums(RatioFigure figure, int unit) {
    return judged(figure).sums(unit);
  }

  private Judged<RatioSums> judged(RatioFigure figure) {
    return Objects.requireNonNull(ratios.get(figure));
  }
}
