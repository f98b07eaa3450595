package dev.interlude.analytics.figures.serving;

import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** How much data stand behind a table. */
public final class Coverage {

  private Coverage() {}

  /** Of the units and periods below: one number, or the lowest and the highest that are shown. */
  public static String of(List<PublishedPeriod> periods) {
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
