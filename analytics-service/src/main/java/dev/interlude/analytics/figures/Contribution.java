package dev.interlude.analytics.figures;

/**
 * One person as the publisher sees it in one period.
 *
 * @param placement where the person counts, the same over the whole period
 * @param sums what the person adds, the same in every unit it counts in
 */
public record Contribution(Placement placement, PersonSums sums) {}
