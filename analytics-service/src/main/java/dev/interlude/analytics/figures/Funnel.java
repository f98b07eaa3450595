package dev.interlude.analytics.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The funnel from due to completed. Its counts stand or fall with those who were due; where
 * compliance is shown as nearly none or nearly all only, the count of completed breaks says no
 * more.
 */
final class Funnel {

  static final String NAME = "funnel";

  private Funnel() {}

  static List<PublishedFigure> publish(Iterable<PersonSums> persons, SmallGroups rules) {
    RatioSums due = RatioFigure.DELIVERY_RATE.sums(persons);
    RatioSums completed = RatioFigure.COMPLIANCE.sums(persons);
    if (due.persons() == 0) {
      return all(new Published.NoData());
    }
    return rules
        .hides(due.contributors())
        .map(reason -> all(new Published.Hidden(reason)))
        .orElseGet(
            () ->
                List.of(
                    step("due", count(due.denominator())),
                    step("delivered", count(due.numerator())),
                    step("started", count(started(persons))),
                    step("completed", completed(completed, rules))));
  }

  private static long started(Iterable<PersonSums> persons) {
    long started = 0;
    for (PersonSums person : persons) {
      started += person.started();
    }
    return started;
  }

  private static Published completed(RatioSums completed, SmallGroups rules) {
    if (completed.persons() == 0) {
      return count(0);
    }
    var hidden = rules.hides(completed.contributors());
    if (hidden.isPresent()) {
      return new Published.Hidden(hidden.get());
    }
    BigDecimal share = RatioFigure.COMPLIANCE.estimate(completed).value();
    BigDecimal delivered = BigDecimal.valueOf(completed.denominator());
    if (RatioPublishing.isNearlyNone(share)) {
      return new Published.AtMost(
          delivered.multiply(RatioPublishing.NEARLY_NONE).setScale(0, RoundingMode.FLOOR));
    }
    if (RatioPublishing.isNearlyAll(share)) {
      return new Published.AtLeast(
          delivered.multiply(RatioPublishing.NEARLY_ALL).setScale(0, RoundingMode.CEILING));
    }
    return count(completed.numerator());
  }

  private static Published count(long count) {
    return new Published.Shown(BigDecimal.valueOf(count), null);
  }

  private static PublishedFigure step(String item, Published published) {
    return new PublishedFigure(NAME, item, published);
  }

  private static List<PublishedFigure> all(Published published) {
    return List.of(
        step("due", published),
        step("delivered", published),
        step("started", published),
        step("completed", published));
  }
}
