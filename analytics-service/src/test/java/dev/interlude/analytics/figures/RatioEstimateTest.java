package dev.interlude.analytics.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RatioEstimateTest {

  private static final BigDecimal SLACK = new BigDecimal("1e-40");

  /** Golden case 18 of metrics.md §3. */
  @Test
  void givesTheGoldenIntervalOfFivePersons() {
    RatioEstimate estimate =
        RatioEstimate.of(
            sums(new int[] {3, 4, 5, 1, 2}, new int[] {5, 5, 5, 5, 4}), 1, Measure.SHARE);

    assertThat(estimate.value()).isEqualByComparingTo("0.625");
    assertThat(low(estimate).setScale(4, RoundingMode.HALF_UP)).isEqualByComparingTo("0.3501");
    assertThat(high(estimate).setScale(4, RoundingMode.HALF_UP)).isEqualByComparingTo("0.8999");
  }

  @Test
  void leavesOutPersonsWithoutADenominator() {
    var sums = sums(new int[] {3, 4, 5, 1, 2}, new int[] {5, 5, 5, 5, 4});
    sums.add(7, 0);

    assertThat(sums.persons()).isEqualTo(5);
    assertThat(RatioEstimate.of(sums, 1, Measure.SHARE).value()).isEqualByComparingTo("0.625");
  }

  @Test
  void givesNoIntervalForOnePerson() {
    RatioEstimate estimate = RatioEstimate.of(sums(new int[] {1}, new int[] {3}), 1, Measure.SHARE);

    assertThat(estimate.interval()).isNull();
    assertThat(Measure.SHARE.round(estimate.value())).isEqualByComparingTo("0.33");
  }

  @Test
  void cutsSharesAtOneHoursAtEightAndRatesAtZeroOnly() {
    var spread = sums(new int[] {10, 0, 10}, new int[] {10, 1, 10});

    assertThat(high(RatioEstimate.of(spread, 1, Measure.SHARE))).isEqualByComparingTo("1");
    assertThat(high(RatioEstimate.of(spread, 8, Measure.HOURS))).isEqualByComparingTo("8");
    var few = sums(new int[] {1, 0, 0}, new int[] {1, 9, 1});
    assertThat(low(RatioEstimate.of(few, 3600, Measure.RATE))).isEqualByComparingTo("0");
    assertThat(high(RatioEstimate.of(few, 3600, Measure.RATE))).isGreaterThan(BigDecimal.TEN);
  }

  @Test
  void roundsHalvesUpFromTheExactRatio() {
    // 0.125 and 0.135 lie between two binary fractions; only exact arithmetic sees the halves.
    assertThat(rounded(1, 8)).isEqualByComparingTo("0.13");
    assertThat(rounded(27, 200)).isEqualByComparingTo("0.14");
    assertThat(rounded(1_349_999, 10_000_000)).isEqualByComparingTo("0.13");
  }

  @Property(tries = 300)
  void agreesWithTheFormulaInFloatingPoint(
      @ForAll @Size(min = 2, max = 40) List<@IntRange(max = 28_800) Integer> denominators,
      @ForAll Random random) {
    var sums = new RatioSums();
    var numerators = new ArrayList<Integer>();
    double a = 0;
    double b = 0;
    for (int denominator : denominators) {
      int numerator = random.nextInt(denominator + 1);
      numerators.add(numerator);
      sums.add(numerator, denominator);
      a += numerator;
      b += denominator;
    }
    Assume.that(sums.persons() >= 2);
    double ratio = a / b;
    double squares = 0;
    for (int i = 0; i < numerators.size(); i++) {
      squares += Math.pow(numerators.get(i) - ratio * denominators.get(i), 2);
    }
    int n = sums.persons();
    double half = 1.959964 * Math.sqrt((double) n / (n - 1) * squares / (b * b));

    RatioEstimate estimate = RatioEstimate.of(sums, 1, Measure.SHARE);

    assertThat(estimate.value().doubleValue()).isCloseTo(ratio, within(1e-9));
    assertThat(low(estimate).doubleValue()).isCloseTo(Math.max(0, ratio - half), within(1e-9));
    assertThat(high(estimate).doubleValue()).isCloseTo(Math.min(1, ratio + half), within(1e-9));
    assertThat(estimate.value())
        .isBetween(low(estimate).subtract(SLACK), high(estimate).add(SLACK));
  }

  private static BigDecimal rounded(int a, int b) {
    return Measure.SHARE.round(
        RatioEstimate.of(sums(new int[] {a}, new int[] {b}), 1, Measure.SHARE).value());
  }

  private static RatioSums sums(int[] a, int[] b) {
    var sums = new RatioSums();
    for (int i = 0; i < a.length; i++) {
      sums.add(a[i], b[i]);
    }
    return sums;
  }

  private static BigDecimal low(RatioEstimate estimate) {
    return Objects.requireNonNull(estimate.interval()).low();
  }

  private static BigDecimal high(RatioEstimate estimate) {
    return Objects.requireNonNull(estimate.interval()).high();
  }
}
