package dev.interlude.analytics.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * How the company uses its routines: {@code routineStarted}, {@code routineCompletion} and {@code
 * painChange}, by routine. Never by unit (docs/privacy.md, section 4).
 */
final class RoutineFigures {

  /** How many persons a change in pain needs, whatever the tenant's k. */
  private static final int FEWEST_FOR_PAIN = 30;

  private RoutineFigures() {}

  static List<PublishedFigure> of(Collection<Contribution> everyone, SmallGroups rules) {
    var routines = new TreeSet<String>();
    everyone.forEach(person -> routines.addAll(person.sums().routines.keySet()));
    var figures = new ArrayList<PublishedFigure>();
    for (String routine : routines) {
      List<RoutineSums> uses =
          everyone.stream()
              .map(person -> person.sums().routines.get(routine))
              .filter(Objects::nonNull)
              .toList();
      var use = new RatioSums();
      uses.forEach(person -> use.add(person.completed, person.started));
      Function<RatioSums, Published> started = sums -> Counts.publish(sums.denominator());
      figures.add(new PublishedFigure("routineStarted", routine, ofUse(use, rules, started)));
      figures.add(
          new PublishedFigure(
              "routineCompletion", routine, ofUse(use, rules, RoutineFigures::completion)));
      figures.add(new PublishedFigure("painChange", routine, painChange(uses, rules)));
    }
    return figures;
  }

  private static Published ofUse(
      RatioSums use, SmallGroups rules, Function<RatioSums, Published> of) {
    if (use.persons() == 0) {
      return new Published.NoData();
    }
    return rules
        .hides(use.contributors())
        .<Published>map(Published.Hidden::new)
        .orElseGet(() -> of.apply(use));
  }

  private static Published completion(RatioSums use) {
    RatioEstimate estimate = RatioEstimate.of(use, 1, Measure.SHARE);
    return RatioPublishing.orBound(
        estimate.value(), () -> RatioPublishing.rounded(estimate, Measure.SHARE));
  }

  private static Published painChange(List<RoutineSums> uses, SmallGroups rules) {
    var change = new MeanChange();
    uses.stream()
        .filter(person -> person.painAnswers > 0)
        .forEach(person -> change.add(person.painChange, person.painAnswers));
    if (change.persons() == 0) {
      return new Published.NoData();
    }
    return change.persons() < Math.max(rules.k(), FEWEST_FOR_PAIN)
        ? new Published.Hidden(Published.Reason.GROUP_TOO_SMALL)
        : change.publish();
  }
}
