package dev.interlude.analytics.figures;

import java.util.Collection;
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
    SmallGroups rules = SmallGroups.of(period, k);
    return Map.of(
        UnitKey.COMPANY, UnitFigures.of(everyone.stream().map(Contribution::sums).toList(), rules));
  }
}
