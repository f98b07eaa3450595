package dev.interlude.analytics.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All figures of all units of a tenant over one period. */
public final class CompanyFigures {

  private CompanyFigures() {}

  /**
   * Computes, suppresses, rounds. The order of the contributions changes nothing.
   *
   * @param k the tenant's smallest published group; below 5 counts as 5
   * @return the company and every department and site that anyone is placed in
   */
  public static Map<UnitKey, List<PublishedFigure>> of(
      PeriodKind period, Collection<Contribution> everyone, int k) {
    Units units = Units.of(everyone);
    SmallGroups rules = SmallGroups.of(period, k);
    var figures = new UnitFigures(units, rules, period);
    var byUnit = new LinkedHashMap<UnitKey, List<PublishedFigure>>();
    for (int unit = 0; unit < units.keys().size(); unit++) {
      byUnit.put(units.keys().get(unit), figures.of(unit));
    }
    if (period != PeriodKind.DAY) {
      byUnit
          .getOrDefault(UnitKey.COMPANY, new ArrayList<>())
          .addAll(RoutineFigures.of(everyone, rules));
    }
    return Collections.unmodifiableMap(byUnit);
  }
}
