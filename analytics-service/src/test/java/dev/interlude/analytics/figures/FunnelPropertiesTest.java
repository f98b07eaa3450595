package dev.interlude.analytics.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.figures.Published.AtLeast;
import dev.interlude.analytics.figures.Published.AtMost;
import dev.interlude.analytics.figures.Published.Shown;
import dev.interlude.contracts.PersonDaySummarised.Outcomes;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Nothing in the funnel narrows compliance beyond what compliance itself shows. */
class FunnelPropertiesTest {

  private static final SmallGroups DAY = SmallGroups.ofDay(10);

  /** A count to the nearest 5 is at most 2 off. */
  private static final int OFF = 2;

  @Property(tries = 400)
  void hidesWhatPeopleDidWhereverComplianceIsHiddenOrHasNoData(
      @ForAll @IntRange(min = 1, max = 60) int count,
      @ForAll @DoubleRange(max = 1) double delivered,
      @ForAll Random random) {
    List<PersonSums> persons = company(count, delivered, 0.5, random);
    Published compliance = compliance(persons);

    if (!isTold(compliance)) {
      assertThat(step(persons, "started")).isNotInstanceOfAny(TOLD);
      assertThat(step(persons, "completed")).isNotInstanceOfAny(TOLD);
    }
    if (compliance instanceof Published.Hidden && isTold(step(persons, "due"))) {
      assertThat(step(persons, "started")).isEqualTo(compliance);
      assertThat(step(persons, "completed")).isEqualTo(compliance);
    }
  }

  @Property(tries = 400)
  void leavesEveryShareOpenThatABoundOfComplianceLeavesOpen(
      @ForAll @IntRange(min = 30, max = 90) int count,
      @ForAll @DoubleRange(max = 0.08) double rare,
      @ForAll boolean nearlyAll,
      @ForAll Random random) {
    List<PersonSums> persons = company(count, 0.9, nearlyAll ? 1 - rare : rare, random);
    Published compliance = compliance(persons);
    if (compliance instanceof Shown || !isTold(compliance)) {
      return;
    }
    double delivered = ((Shown) step(persons, "delivered")).value().doubleValue();
    double lowest = lowest(step(persons, "completed")) / (delivered + OFF);
    double highest =
        Math.min(highest(step(persons, "started")), highest(step(persons, "completed")))
            / (delivered - OFF);

    if (compliance instanceof AtLeast) {
      assertThat(lowest).isLessThanOrEqualTo(0.95);
      assertThat(highest).isGreaterThanOrEqualTo(1);
    } else {
      assertThat(lowest).isLessThanOrEqualTo(0);
      assertThat(highest).isGreaterThanOrEqualTo(0.05);
    }
  }

  @Property(tries = 400)
  void isTheSameForEveryCompanyWithTheSameDeliveriesAndTheSameBound(
      @ForAll @IntRange(min = 30, max = 90) int count,
      @ForAll @IntRange(min = 20, max = 30) int each,
      @ForAll boolean nearlyAll,
      @ForAll Random random) {
    List<PersonSums> some = withOneBreakApart(count, each, nearlyAll, random);
    List<PersonSums> others = withOneBreakApart(count, each, nearlyAll, random);

    assertThat(compliance(some)).isInstanceOfAny(AtMost.class, AtLeast.class);
    assertThat(Funnel.publish(others, DAY)).isEqualTo(Funnel.publish(some, DAY));
  }

  @Property(tries = 400)
  void tellsBoundsThatHold(
      @ForAll @IntRange(min = 30, max = 90) int count,
      @ForAll @DoubleRange(max = 1) double share,
      @ForAll Random random) {
    List<PersonSums> persons = company(count, 0.9, share, random);
    double completed = Counts.nearest(persons.stream().mapToLong(p -> p.breaks.completed).sum());

    assertThat(completed)
        .isBetween(lowest(step(persons, "completed")), highest(step(persons, "completed")));
  }

  private static final Class<?>[] TOLD = {Shown.class, AtMost.class, AtLeast.class};

  private static boolean isTold(Published published) {
    return published instanceof Shown
        || published instanceof AtMost
        || published instanceof AtLeast;
  }

  private static double lowest(Published count) {
    return switch (count) {
      case Shown shown -> shown.value().doubleValue() - OFF;
      case AtLeast atLeast -> atLeast.bound().doubleValue();
      case AtMost ignored -> 0;
      case Published.Hidden ignored -> 0;
      case Published.NoData() -> 0;
    };
  }

  private static double highest(Published count) {
    return switch (count) {
      case Shown shown -> shown.value().doubleValue() + OFF;
      case AtMost atMost -> atMost.bound().doubleValue();
      case AtLeast ignored -> Double.POSITIVE_INFINITY;
      case Published.Hidden ignored -> Double.POSITIVE_INFINITY;
      case Published.NoData() -> Double.POSITIVE_INFINITY;
    };
  }

  private static Published compliance(List<PersonSums> persons) {
    return RatioPublishing.publish(
        RatioFigure.COMPLIANCE, RatioFigure.COMPLIANCE.sums(persons), DAY);
  }

  private static Published step(List<PersonSums> persons, String item) {
    return Funnel.publish(persons, DAY).stream()
        .filter(step -> step.item().equals(item))
        .findFirst()
        .orElseThrow()
        .published();
  }

  private static List<PersonSums> company(
      int count, double delivered, double completed, Random random) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              int[] outcomes = new int[5];
              for (int due = random.nextInt(40); due > 0; due--) {
                if (random.nextDouble() >= delivered) {
                  outcomes[4]++;
                } else if (random.nextDouble() < completed) {
                  outcomes[0]++;
                } else {
                  outcomes[1 + random.nextInt(3)]++;
                }
              }
              return person(outcomes[0], outcomes[1], outcomes[2], outcomes[3], outcomes[4]);
            })
        .toList();
  }

  /** Each person with the same deliveries, and at most one break that is not like all others. */
  private static List<PersonSums> withOneBreakApart(
      int count, int each, boolean nearlyAll, Random random) {
    return IntStream.range(0, count)
        .mapToObj(i -> random.nextInt(2))
        .map(
            apart ->
                nearlyAll
                    ? person(each - apart, 0, 0, apart, 0)
                    : person(apart, 0, 0, each - apart, 0))
        .toList();
  }

  private static PersonSums person(
      int completed, int partial, int skipped, int missed, int undelivered) {
    return ADayOf.personWith(
        ADayOf.breaks(new Outcomes(0, completed, partial, 0, skipped, 0, missed, undelivered)));
  }
}
