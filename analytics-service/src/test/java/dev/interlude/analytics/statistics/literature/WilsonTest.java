package dev.interlude.analytics.statistics.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.interlude.analytics.statistics.Bounds;
import dev.interlude.analytics.statistics.Wilson;
import org.junit.jupiter.api.Test;

class WilsonTest {

  /** Newcombe, Stat. Med. 17 (1998), 857–872, table I, method 3. */
  @Test
  void agreesWithTheIntervalsOfNewcombe() {
    assertInterval(Wilson.interval(81, 263), 0.2553, 0.3662);
    assertInterval(Wilson.interval(15, 148), 0.0624, 0.1605);
    assertInterval(Wilson.interval(0, 20), 0, 0.1611);
    assertInterval(Wilson.interval(1, 29), 0.0061, 0.1718);
  }

  @Test
  void isTheSameFromBothEnds() {
    Bounds some = Wilson.interval(28, 29);
    assertInterval(some, 1 - 0.1718, 1 - 0.0061);
    assertThat(Wilson.interval(20, 20).high()).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoProportion() {
    assertThatThrownBy(() -> Wilson.interval(0, 0)).hasMessage("0 of 0 is no proportion");
    assertThatThrownBy(() -> Wilson.interval(3, 2)).hasMessage("3 of 2 is no proportion");
  }

  private static void assertInterval(Bounds interval, double low, double high) {
    assertThat(interval.low()).isCloseTo(low, within(0.00005));
    assertThat(interval.high()).isCloseTo(high, within(0.00005));
  }
}
