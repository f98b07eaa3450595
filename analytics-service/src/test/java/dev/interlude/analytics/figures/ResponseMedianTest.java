package dev.interlude.analytics.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.figures.Published.AtLeast;
import dev.interlude.analytics.figures.Published.Shown;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ResponseMedianTest {

  @Test
  void liesInTheMiddleOfABinThatHoldsAll() {
    assertThat(median(0, 0, 4, 0, 0, 0)).isEqualTo(new Shown(new BigDecimal("3.5"), null));
  }

  @Test
  void isLinearInsideTheBinThatHoldsTheMiddle() {
    // Half of 10 is 5: two before the bin, three of its six, so half of 2..5 minutes.
    assertThat(median(1, 1, 6, 2, 0, 0)).isEqualTo(new Shown(new BigDecimal("3.5"), null));
    assertThat(median(0, 0, 2, 0, 1, 0)).isEqualTo(new Shown(new BigDecimal("4.3"), null));
  }

  @Test
  void isOnTheEdgeWhenHalfAreBeforeIt() {
    assertThat(median(2, 0, 0, 0, 0, 2)).isEqualTo(new Shown(new BigDecimal("1.0"), null));
  }

  @Test
  void saysFifteenOrMoreInTheLastBin() {
    assertThat(median(1, 0, 0, 0, 0, 2)).isEqualTo(new AtLeast(BigDecimal.valueOf(15)));
  }

  private static Published median(long... bins) {
    var sums = new BinSums(bins.length);
    sums.add(bins);
    return ResponseMedian.of(sums);
  }
}
