package dev.interlude.analytics.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Quantiles of the standard normal distribution. */
final class Normal {

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  /** Leaves 2.5 % out on each side. */
  static final double Z_95 = STANDARD.inverseSurvivalProbability(0.025);

  /** Leaves 0.1 % out on each side. */
  static final double Z_99_8 = STANDARD.inverseSurvivalProbability(0.001);

  private Normal() {}
}
