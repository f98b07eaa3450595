package dev.interlude.analytics.figures;

import java.math.BigDecimal;
import java.util.List;

/**
 * The funnel from due to completed, in counts to the nearest 5. What was due and delivered counts
 * the service's work and goes with {@code deliveryRate}. What was started and completed counts what
 * people did, so it is hidden where {@code compliance} is and a bound where nearly none or nearly
 * all did it. Bounds follow from the published count of delivered breaks and tell nothing else.
 */
final class Funnel {

  static final String NAME = "funnel";

  private Funnel() {}

  /**
   * Publishes the four steps of a unit.
   *
   * @param deliveryRate what is shown of it, as of compliance
   * @param due the sums of the delivery rate
   * @param completed the sums of compliance
   */
  static List<PublishedFigure> publish(
      Published deliveryRate,
      Published compliance,
      RatioSums due,
      ShareSums started,
      RatioSums completed) {
    return switch (deliveryRate) {
      case Published.NoData() -> all(deliveryRate);
      case Published.Hidden ignored -> hidden(deliveryRate, compliance);
      case Published.Shown ignored -> shown(compliance, due, started, completed);
      case Published.AtMost ignored -> shown(compliance, due, started, completed);
      case Published.AtLeast ignored -> shown(compliance, due, started, completed);
    };
  }

  private static List<PublishedFigure> hidden(Published deliveryRate, Published compliance) {
    Published done =
        compliance instanceof Published.Hidden || compliance instanceof Published.NoData
            ? compliance
            : deliveryRate;
    return steps(deliveryRate, deliveryRate, done, done);
  }

  private static List<PublishedFigure> shown(
      Published compliance, RatioSums due, ShareSums started, RatioSums completed) {
    long delivered = due.numerator();
    return steps(
        Counts.publish(due.denominator()),
        Counts.publish(delivered),
        ofDelivered(compliance, started.numerator(), delivered),
        ofDelivered(compliance, completed.numerator(), delivered));
  }

  /** Judges the count as the share it is of what was delivered, like compliance. */
  private static Published ofDelivered(Published compliance, long count, long delivered) {
    return switch (compliance) {
      case Published.NoData() -> compliance;
      case Published.Hidden ignored -> compliance;
      case Published.Shown ignored -> ofDelivered(count, delivered);
      case Published.AtMost ignored -> ofDelivered(count, delivered);
      case Published.AtLeast ignored -> ofDelivered(count, delivered);
    };
  }

  private static Published ofDelivered(long count, long delivered) {
    BigDecimal share = Measure.exactShare(count, delivered);
    BigDecimal told = BigDecimal.valueOf(Counts.nearest(delivered));
    if (RatioPublishing.isNearlyNone(share)) {
      return new Published.AtMost(Counts.upwards(told.multiply(RatioPublishing.NEARLY_NONE)));
    }
    if (RatioPublishing.isNearlyAll(share)) {
      return new Published.AtLeast(Counts.downwards(told.multiply(RatioPublishing.NEARLY_ALL)));
    }
    return Counts.publish(count);
  }

  private static List<PublishedFigure> all(Published published) {
    return steps(published, published, published, published);
  }

  private static List<PublishedFigure> steps(
      Published due, Published delivered, Published started, Published completed) {
    return List.of(
        new PublishedFigure(NAME, "due", due),
        new PublishedFigure(NAME, "delivered", delivered),
        new PublishedFigure(NAME, "started", started),
        new PublishedFigure(NAME, "completed", completed));
  }
}
