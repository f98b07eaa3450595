package dev.interlude.analytics.alerts;

import dev.interlude.analytics.alerts.Series.Point;
import dev.interlude.analytics.figures.serving.FigureNames;
import dev.interlude.analytics.figures.serving.FigureValue;
import dev.interlude.analytics.figures.serving.PublishedFigures;
import dev.interlude.analytics.figures.serving.PublishedPeriod;
import dev.interlude.analytics.figures.serving.Question;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The closed weeks of the last half year, as they are published. */
@Component
class Weeks {

  private static final List<String> KINDS = List.of(Question.COMPANY, "department", "site");
  private static final List<String> FIGURES =
      Stream.concat(Stream.of(FigureNames.PEOPLE), FigureNames.RATIOS.stream()).toList();
  private static final int LOOK_BACK = 26;

  private final PublishedFigures published;
  private final Clock clock;

  /**
   * Published weeks by kind of unit.
   *
   * @param newest the newest closed one; null when there is none
   */
  record Found(@Nullable LocalDate newest, Map<String, List<PublishedPeriod>> byKind) {

    List<PublishedPeriod> newestOf(String kind) {
      return byKind.getOrDefault(kind, List.of()).stream()
          .filter(period -> period.start().equals(newest))
          .toList();
    }

    /** Of every unit that has a number in the newest week, company first. */
    List<Series> series(String figure) {
      var all = new ArrayList<Series>();
      for (String kind : KINDS) {
        Map<String, List<Point>> units = new LinkedHashMap<>();
        for (PublishedPeriod period : byKind.getOrDefault(kind, List.of())) {
          FigureValue value = period.plain(figure);
          BigDecimal number = number(value);
          if (value != null && number != null) {
            units
                .computeIfAbsent(period.unit(), unit -> new ArrayList<>())
                .add(new Point(period.start(), value, number));
          }
        }
        units.forEach((unit, points) -> all.add(new Series(kind, unit, figure, points)));
      }
      return all.stream().filter(each -> newest != null && each.reaches(newest)).toList();
    }
  }

  Weeks(PublishedFigures published, Clock clock) {
    this.published = published;
    this.clock = clock;
  }

  Found find(String tenant) {
    LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    LocalDate first = today.minusWeeks(LOOK_BACK + 1);
    Map<String, List<PublishedPeriod>> byKind = new LinkedHashMap<>();
    for (String kind : KINDS) {
      var asked = new Question(kind, Set.of(), "week", first, today);
      byKind.put(
          kind,
          published.find(tenant, asked, FIGURES).stream()
              .filter(period -> !period.state().equals("open"))
              .toList());
    }
    return new Found(newest(byKind.get(Question.COMPANY)), byKind);
  }

  private static @Nullable LocalDate newest(@Nullable List<PublishedPeriod> company) {
    return Stream.ofNullable(company)
        .flatMap(List::stream)
        .map(PublishedPeriod::start)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** A bound counts as its number: it lies on the right side of whatever it is compared with. */
  private static @Nullable BigDecimal number(@Nullable FigureValue figure) {
    return figure == null
        ? null
        : Stream.<Function<FigureValue, @Nullable BigDecimal>>of(
                FigureValue::value, FigureValue::atMost, FigureValue::atLeast)
            .map(part -> part.apply(figure))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }
}
