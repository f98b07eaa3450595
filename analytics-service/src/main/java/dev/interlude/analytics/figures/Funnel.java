package dev.interlude.analytics.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The funnel from due to completed, in counts to the nearest 5. What was due and delivered counts
 * the service's work and goes with {@code deliveryRate}. What was started and completed counts what
 * people did, so it is hidden where {@code compliance} is and a bound where nearly none or nearly
 * all did it. Bounds follow from the published count of delivered breaks and tell nothing else.
 */
final class Funnel {

  static final String NAME = "funnel";

  private Funnel() {}

  static List<PublishedFigure> publish(Iterable<PersonSums> persons, SmallGroups rules) {
    RatioSums due = RatioFigure.DELIVERY_RATE.sums(persons);
    if (due.persons() == 0) {
      return all(new Published.NoData());
    }
    Optional<Published.Reason> hidden = rules.hides(due.contributors());
    if (hidden.isPresent()) {
      return all(new Published.Hidden(hidden.get()));
    }
    return List.of(
        step("due", Counts.publish(due.denominator())),
        step("delivered", Counts.publish(due.numerator())),
        step("started", ofDelivered(started(persons), rules)),
        step("completed", ofDelivered(RatioFigure.COMPLIANCE.sums(persons), rules)));
  }

  private static RatioSums started(Iterable<PersonSums> persons) {
    var sums = new RatioSums();
    for (PersonSums person : persons) {
      sums.add(person.breaks.started(), person.breaks.delivered());
    }
    return sums;
  }

  /** Judges the count as the share it is of what was delivered, like compliance. */
  private static Published ofDelivered(RatioSums done, SmallGroups rules) {
    if (done.persons() == 0) {
      return new Published.NoData();
    }
    Optional<Published.Reason> hidden = rules.hides(done.contributors());
    if (hidden.isPresent()) {
      return new Published.Hidden(hidden.get());
    }
    BigDecimal share = RatioFigure.COMPLIANCE.estimate(done).value();
    BigDecimal delivered = BigDecimal.valueOf(Counts.nearest(done.denominator()));
    if (RatioPublishing.isNearlyNone(share)) {
      return new Published.AtMost(Counts.upwards(delivered.multiply(RatioPublishing.NEARLY_NONE)));
    }
    if (RatioPublishing.isNearlyAll(share)) {
      return new Published.AtLeast(
          Counts.downwards(delivered.multiply(RatioPublishing.NEARLY_ALL)));
    }
    return Counts.publish(done.numerator());
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
