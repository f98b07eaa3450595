package dev.interlude.analytics.figures.serving;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands above a table, so that it explains itself when it lies about by itself. */
final class Heading {

  private Heading() {}

  static Map<String, @Nullable Object> of(
      Standing standing, Head head, List<PublishedPeriod> coverage) {
    Map<String, @Nullable Object> lines = new LinkedHashMap<>();
    lines.put("tenant", standing.tenant());
    lines.put("metric version", head.metricVersion());
    lines.put("by", head.by());
    lines.put("period", head.period());
    lines.put("from", head.from());
    lines.put("to", head.to());
    lines.put("k", head.k());
    lines.put("coverage", coverage(coverage));
    lines.put("updated", head.updated());
    return lines;
  }

  /** Of the units and periods below: one number, or the lowest and the highest that are shown. */
  private static String coverage(List<PublishedPeriod> periods) {
    NavigableSet<BigDecimal> shown = new TreeSet<>();
    periods.stream()
        .map(period -> period.plain(FigureNames.COVERAGE))
        .filter(Objects::nonNull)
        .flatMap(figure -> Stream.of(figure.value(), figure.atMost(), figure.atLeast()))
        .filter(Objects::nonNull)
        .forEach(shown::add);
    if (shown.isEmpty()) {
      return "not published";
    }
    return shown.size() == 1 ? shown.first().toString() : shown.first() + " to " + shown.last();
  }
}
