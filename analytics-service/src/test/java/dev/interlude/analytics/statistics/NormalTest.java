package dev.interlude.analytics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.1. */
class NormalTest {

  @Test
  void hasTheQuantilesOfTheTables() {
    assertThat(Normal.Z_95).isCloseTo(1.959964, within(5e-7));
    assertThat(Normal.Z_99_8).isCloseTo(3.090232, within(5e-7));
  }
}
