package dev.interlude.analytics.figures;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Departments and sites divide the same people in two ways, so sums of the ones less sums of the
 * others may leave a few people. Each such difference is a cut of the graph whose vertices are the
 * departments and sites, each hidden one joined with its parent, and whose edges are the people
 * between their department and their site (ADR 23). Where a cut parts 1 to k − 1 people, the
 * smallest site that takes part is hidden, or else the smallest department.
 */
final class CrossingRule {

  private final Spread<?> spread;
  private final HiddenUnits hidden;
  private final Units units;
  private final int k;
  private final Comparator<Integer> sitesThenSmallest;

  CrossingRule(Spread<?> spread, HiddenUnits hidden, int k) {
    this.spread = spread;
    this.hidden = hidden;
    this.k = k;
    units = hidden.units();
    sitesThenSmallest =
        Comparator.comparing((Integer unit) -> units.keys().get(unit).kind())
            .reversed()
            .thenComparing(hidden::people)
            .thenComparing(unit -> unit);
  }

  /** Hides one unit more where it must, and gives whether that was so. */
  boolean hideMore() {
    int[] vertices = vertices();
    return SmallCut.of(people(vertices), k)
        .map(
            sides ->
                IntStream.range(0, units.keys().size())
                    .filter(hidden::canAdd)
                    .filter(
                        unit ->
                            tellsOf(sides.one(), vertices, unit)
                                || tellsOf(sides.other(), vertices, unit))
                    .boxed()
                    .min(sitesThenSmallest)
                    .orElseThrow())
        .filter(hidden::add)
        .isPresent();
  }

  private boolean tellsOf(BitSet side, int[] vertices, int unit) {
    return side.get(vertices[unit]) != side.get(vertices[above(unit)]);
  }

  /** By unit and, last, for being in no site. */
  private int[] vertices() {
    int noSite = units.withoutSite();
    int[] vertices = IntStream.rangeClosed(0, noSite).toArray();
    if (hidden.contains(Units.COMPANY)) {
      vertices[noSite] = Units.COMPANY;
    }
    for (int unit = 1; unit < noSite; unit++) {
      if (hidden.contains(unit)) {
        vertices[unit] = vertices[above(unit)];
      }
    }
    return vertices;
  }

  /** A unit's sum tells of the edges between what is inside it and this vertex. */
  private int above(int unit) {
    return unit == Units.COMPANY || units.isSite(unit)
        ? units.withoutSite()
        : units.parents().get(unit);
  }

  private int[][] people(int[] vertices) {
    int[][] people = new int[vertices.length][vertices.length];
    List<Cell> cells = units.cells();
    for (int i = 0; i < cells.size(); i++) {
      int department = vertices[cells.get(i).department()];
      int site = vertices[cells.get(i).site()];
      if (department != site) {
        int persons = spread.byCell().get(i).contributors().persons();
        people[department][site] += persons;
        people[site][department] += persons;
      }
    }
    return people;
  }
}
