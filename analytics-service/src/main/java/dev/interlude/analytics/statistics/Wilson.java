package dev.interlude.analytics.statistics;

/**
 * The 95 % score interval of a plain proportion, in which every trial stands for itself (Wilson, J.
 * Am. Stat. Assoc. 22, 1927). Not for shares of people's breaks or seconds, which depend on the
 * person: those have their own interval (docs/metrics.md, section 2).
 */
public final class Wilson {

  private Wilson() {}

  /** The interval of successes among at least one trial. */
  public static Bounds interval(long successes, long trials) {
    if (trials < 1 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException(successes + " of " + trials + " is no proportion");
    }
    double n = trials;
    double share = successes / n;
    double square = Normal.Z_95 * Normal.Z_95;
    double middle = share + square / (2 * n);
    double half = Normal.Z_95 * Math.sqrt(share * (1 - share) / n + square / (4 * n * n));
    double scale = 1 + square / n;
    return new Bounds(
        successes == 0 ? 0 : (middle - half) / scale,
        successes == trials ? 1 : (middle + half) / scale);
  }
}
