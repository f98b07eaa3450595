package dev.interlude.analytics.figures.serving.comparison;

import dev.interlude.analytics.figures.serving.FigureNames;
import dev.interlude.analytics.figures.serving.FigureValue;
import dev.interlude.analytics.figures.serving.PublishedPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One figure of units in one period, beside that of the company.
 *
 * @param points by unit
 * @param plot empty where the company's figure is no number, or no interval is shown
 */
public record Comparison(
    @Nullable FigureValue company,
    @Nullable Integer companyPeople,
    List<Point> points,
    Optional<FunnelPlot> plot) {

  /**
   * A unit.
   *
   * @param people to the nearest 5; null where they are hidden
   * @param position null where the plot tells none
   */
  public record Point(
      String unit,
      @Nullable Integer people,
      @Nullable FigureValue value,
      @Nullable Position position) {}

  /** Of what is published of the company and of units over the same period. */
  public static Comparison of(
      String figure, @Nullable PublishedPeriod company, List<PublishedPeriod> units) {
    FigureValue center = company == null ? null : company.plain(figure);
    Optional<FunnelPlot> plot =
        Optional.ofNullable(center)
            .map(FigureValue::value)
            .flatMap(value -> FunnelPlot.around(value, spreads(figure, company, units)));
    var points = new ArrayList<Point>();
    for (PublishedPeriod unit : units) {
      FigureValue value = unit.plain(figure);
      Integer people = people(unit);
      points.add(
          new Point(
              unit.unit(), people, value, plot.map(p -> position(p, value, people)).orElse(null)));
    }
    points.sort(Comparator.comparing(Point::unit));
    return new Comparison(
        center, company == null ? null : people(company), List.copyOf(points), plot);
  }

  private static List<Spread> spreads(
      String figure, @Nullable PublishedPeriod company, List<PublishedPeriod> units) {
    return Stream.concat(Stream.ofNullable(company), units.stream())
        .map(unit -> Spread.of(unit.plain(figure), people(unit)))
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable Position position(
      FunnelPlot plot, @Nullable FigureValue value, @Nullable Integer people) {
    BigDecimal number = value == null ? null : value.value();
    return number == null || people == null || people == 0 ? null : plot.position(number, people);
  }

  private static @Nullable Integer people(PublishedPeriod period) {
    FigureValue people = period.plain(FigureNames.PEOPLE);
    return people == null || people.value() == null ? null : people.value().intValue();
  }
}
