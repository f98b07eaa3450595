package dev.interlude.analytics.figures.serving.comparison;

import dev.interlude.analytics.figures.serving.Coverage;
import dev.interlude.analytics.figures.serving.FigureNames;
import dev.interlude.analytics.figures.serving.PublishedFigures;
import dev.interlude.analytics.figures.serving.PublishedPeriod;
import dev.interlude.analytics.figures.serving.Question;
import dev.interlude.analytics.figures.serving.Standing;
import dev.interlude.analytics.figures.serving.Table;
import dev.interlude.analytics.figures.serving.Telling;
import dev.interlude.analytics.figures.serving.ValueCells;
import dev.interlude.analytics.figures.serving.comparison.ComparisonAnswer.PointAnswer;
import dev.interlude.timeline.MetricRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the units of a kind in one figure and period. */
final class TellingComparison implements Telling {

  private final PublishedFigures published;
  private final ComparisonQuestion asked;

  TellingComparison(PublishedFigures published, ComparisonQuestion asked) {
    this.published = published;
    this.asked = asked;
  }

  @Override
  public ComparisonAnswer json(Standing standing) {
    List<PublishedPeriod> company = find(standing, asked.of(Question.COMPANY));
    List<PublishedPeriod> units = find(standing, asked.of(asked.by()));
    Comparison comparison =
        Comparison.of(asked.figure(), company.isEmpty() ? null : company.getFirst(), units);
    return new ComparisonAnswer(
        asked.figure(),
        asked.by(),
        asked.period(),
        asked.start(),
        MetricRules.METRIC_VERSION,
        standing.k(),
        updated(company, units),
        comparison.company(),
        comparison.companyPeople(),
        comparison.points().stream().map(PointAnswer::of).toList(),
        limits(comparison));
  }

  @Override
  public Table table(Standing standing) {
    ComparisonAnswer answer = json(standing);
    Map<String, @Nullable Object> heading = new LinkedHashMap<>();
    heading.put("tenant", standing.tenant());
    heading.put("metric version", answer.metricVersion());
    heading.put("figure", answer.figure());
    heading.put("by", answer.by());
    heading.put("period", answer.period());
    heading.put("start", answer.start());
    heading.put("k", answer.k());
    heading.put("coverage", coverage(standing));
    heading.put("company", answer.company() == null ? null : answer.company().value());
    heading.put("updated", answer.updated());
    List<String> columns = new ArrayList<>(List.of("unit", "people"));
    columns.addAll(ValueCells.COLUMNS);
    columns.add("position");
    return new Table(heading, columns, answer.points().stream().map(this::line).toList());
  }

  private List<@Nullable Object> line(PointAnswer point) {
    List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(point.unit(), point.people()));
    cells.addAll(ValueCells.of(point.value()));
    cells.add(point.position());
    return cells;
  }

  private List<PublishedPeriod> find(Standing standing, Question question) {
    return published.find(standing.tenant(), question, List.of(asked.figure(), FigureNames.PEOPLE));
  }

  private String coverage(Standing standing) {
    return Coverage.of(
        published.find(standing.tenant(), asked.of(asked.by()), List.of(FigureNames.COVERAGE)));
  }

  /** From the smallest to the largest unit that is shown. */
  private static List<Limits> limits(Comparison comparison) {
    var people =
        comparison.points().stream()
            .map(Comparison.Point::people)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .summaryStatistics();
    return people.getCount() == 0
        ? List.of()
        : comparison
            .plot()
            .map(plot -> Limits.between(people.getMin(), people.getMax(), plot))
            .orElse(List.of());
  }

  private static @Nullable Instant updated(
      List<PublishedPeriod> company, List<PublishedPeriod> units) {
    return Stream.concat(company.stream(), units.stream())
        .map(PublishedPeriod::updated)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
