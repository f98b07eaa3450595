package dev.interlude.analytics.alerts;

import dev.interlude.analytics.figures.serving.FigureNames;
import dev.interlude.analytics.figures.serving.PublishedPeriod;
import dev.interlude.analytics.figures.serving.Question;
import dev.interlude.analytics.figures.serving.comparison.Comparison;
import dev.interlude.analytics.figures.serving.comparison.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks for what stands out in the newest closed week, against its own past and other units. */
@Component
class FindingAlerts {

  /** What people can change; the others tell how far these can be relied on. */
  private static final List<String> OUTCOMES =
      List.of("sittingHoursPer8h", "prolongedShare", "compliance", "breakCoverage");

  private static final BigDecimal LEAST_COVERAGE = new BigDecimal("0.5");
  private static final BigDecimal LEAST_DELIVERY = new BigDecimal("0.9");

  private final Weeks weeks;

  FindingAlerts(Weeks weeks) {
    this.weeks = weeks;
  }

  /** Those about data first, then by figure, the company before its units. */
  List<Alert> find(String tenant) {
    Weeks.Found found = weeks.find(tenant);
    var alerts = new ArrayList<Alert>();
    alerts.addAll(below(LEAST_COVERAGE, Rule.COVERAGE_LOW, found.series(FigureNames.COVERAGE)));
    alerts.addAll(below(LEAST_DELIVERY, Rule.DELIVERY_LOW, found.series("deliveryRate")));
    for (String figure : OUTCOMES) {
      List<Series> all = found.series(figure);
      all.forEach(series -> shift(series).ifPresent(alerts::add));
      all.stream()
          .filter(series -> series.by().equals(Question.COMPANY))
          .forEach(series -> crossings(series).ifPresent(alerts::add));
      alerts.addAll(outside("department", figure, found, all));
      alerts.addAll(outside("site", figure, found, all));
    }
    return alerts;
  }

  private static List<Alert> below(BigDecimal least, Rule rule, List<Series> all) {
    return all.stream()
        .flatMap(
            series -> {
              int weeks = 0;
              List<Series.Point> back = series.points().reversed();
              while (weeks < back.size() && back.get(weeks).number().compareTo(least) < 0) {
                weeks++;
              }
              return weeks == 0
                  ? Stream.empty()
                  : Stream.of(Alert.of(rule, series, back.get(weeks - 1).week(), weeks));
            })
        .toList();
  }

  private static Optional<Alert> shift(Series series) {
    int since = new RunChart(series.numbers()).shiftSince();
    return since < 0
        ? Optional.empty()
        : Optional.of(
            Alert.of(
                Rule.SHIFT,
                series,
                series.points().get(since).week(),
                series.points().size() - since));
  }

  /** Of the company only: of hundreds of units some would always cross too seldom by chance. */
  private static Optional<Alert> crossings(Series series) {
    return new RunChart(series.numbers()).crossesTooSeldom()
        ? Optional.of(
            Alert.of(
                Rule.CROSSINGS, series, series.points().getFirst().week(), series.points().size()))
        : Optional.empty();
  }

  private static List<Alert> outside(
      String kind, String figure, Weeks.Found found, List<Series> all) {
    List<PublishedPeriod> company = found.newestOf(Question.COMPANY);
    Comparison comparison =
        Comparison.of(figure, company.isEmpty() ? null : company.getFirst(), found.newestOf(kind));
    var alerts = new ArrayList<Alert>();
    for (Comparison.Point point : comparison.points()) {
      if (point.position() == Position.OUTSIDE_998) {
        all.stream()
            .filter(series -> series.by().equals(kind) && series.unit().equals(point.unit()))
            .map(series -> outside(series, comparison))
            .forEach(alerts::add);
      }
    }
    return alerts;
  }

  private static Alert outside(Series series, Comparison comparison) {
    Series.Point last = series.points().getLast();
    BigDecimal center = comparison.plot().orElseThrow().center();
    Rule rule = last.number().compareTo(center) < 0 ? Rule.FUNNEL_LOW : Rule.FUNNEL_HIGH;
    return Alert.of(rule, series, last.week(), 1);
  }
}
