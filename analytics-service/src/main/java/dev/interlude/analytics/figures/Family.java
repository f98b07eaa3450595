package dev.interlude.analytics.figures;

import java.util.List;

/**
 * Siblings that add up to their parent: the departments below a unit, or the company's sites.
 *
 * @param parent the index of the unit
 * @param children the indexes of the units that may be shown
 * @param direct the indexes of the cells of the parent that lie in none of the children
 * @param directName of the implied child that these are
 */
record Family(int parent, List<Integer> children, List<Integer> direct, String directName) {}
