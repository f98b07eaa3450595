package dev.interlude.analytics.figures;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** What a week shows of each item of a figure, as text: a number, a bound or a reason. */
  static Map<String, String> week(Collection<PersonSums> persons, String figure) {
    var items = new LinkedHashMap<String, String>();
    for (PublishedFigure one : company(PeriodKind.WEEK, persons)) {
      if (one.figure().equals(figure)) {
        items.put(one.item(), text(one.published()));
      }
    }
    return items;
  }

  static String text(Published published) {
    return switch (published) {
      case Published.Shown shown ->
          shown.interval() == null
              ? shown.value().toPlainString()
              : shown.value()
                  + " ("
                  + shown.interval().low()
                  + ", "
                  + shown.interval().high()
                  + ")";
      case Published.NoData() -> "no data";
      case Published.AtMost atMost -> "≤ " + atMost.bound();
      case Published.AtLeast atLeast -> "≥ " + atLeast.bound();
      case Published.Hidden hidden -> hidden.reason().wireName();
    };
  }

  static Published one(Collection<PersonSums> persons, String figure) {
    return items(persons, figure).getFirst().published();
  }
}
