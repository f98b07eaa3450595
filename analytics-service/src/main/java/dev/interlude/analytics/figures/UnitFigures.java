package dev.interlude.analytics.figures;

import dev.interlude.timeline.MetricRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** All figures of one unit over one period. */
public final class UnitFigures {

  /** Travels with every figure; another rule anywhere is another version. */
  public static final int METRIC_VERSION = MetricRules.METRIC_VERSION;

  private UnitFigures() {}

  /** Computes, suppresses, rounds. The order of the persons changes nothing. */
  public static List<PublishedFigure> of(Collection<PersonSums> persons, SmallGroups rules) {
    var figures = new ArrayList<PublishedFigure>();
    figures.add(PublishedFigure.plain(People.NAME, People.publish(persons, rules)));
    for (RatioFigure figure : RatioFigure.values()) {
      figures.add(
          PublishedFigure.plain(
              figure.wireName(), RatioPublishing.publish(figure, figure.sums(persons), rules)));
    }
    figures.add(
        PublishedFigure.plain("responseMedianMinutes", ResponseMedian.publish(persons, rules)));
    figures.addAll(BoutLengthShare.publish(persons, rules));
    figures.addAll(Funnel.publish(persons, rules));
    return List.copyOf(figures);
  }
}
