package dev.interlude.analytics.figures;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Figures of a company without departments and sites, of a day with k = 10, for tests. */
public final class FiguresOf {

  private static final Placement NOWHERE = new Placement(List.of(), null);

  private FiguresOf() {}

  public static List<PublishedFigure> company(Collection<PersonSums> persons) {
    return company(PeriodKind.DAY, persons);
  }

  static List<PublishedFigure> company(PeriodKind period, Collection<PersonSums> persons) {
    var everyone = persons.stream().map(sums -> new Contribution(NOWHERE, sums)).toList();
    return Objects.requireNonNull(CompanyFigures.of(period, everyone, 10).get(UnitKey.COMPANY));
  }

  /** The items of one figure, in their order. */
  static List<PublishedFigure> items(Collection<PersonSums> persons, String figure) {
    return company(persons).stream().filter(f -> f.figure().equals(figure)).toList();
  }

  static Published one(Collection<PersonSums> persons, String figure) {
    return items(persons, figure).getFirst().published();
  }
}
