package dev.interlude.analytics.figures.serving;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells published periods in the layout of one address. */
final class TellingPeriods implements Telling {

  private final PublishedFigures published;
  private final Question asked;
  private final Layout layout;

  TellingPeriods(PublishedFigures published, Question asked, Layout layout) {
    this.published = published;
    this.asked = asked;
    this.layout = layout;
  }

  @Override
  public Object json(Standing standing) {
    List<PublishedPeriod> periods = find(standing);
    return layout.json().apply(Head.of(asked, standing, periods), periods);
  }

  @Override
  public Table table(Standing standing) {
    List<PublishedPeriod> periods = find(standing);
    List<PublishedPeriod> coverage =
        published.find(standing.tenant(), asked, List.of(FigureNames.COVERAGE));
    List<String> columns = new ArrayList<>(List.of("unit", "start", "state"));
    columns.addAll(layout.columns());
    columns.addAll(ValueCells.COLUMNS);
    List<List<@Nullable Object>> lines = new ArrayList<>();
    for (PublishedPeriod period : periods) {
      for (String figure : layout.figures()) {
        period.parts(figure).forEach((item, value) -> lines.add(line(period, figure, item, value)));
      }
    }
    return new Table(
        Heading.of(standing, Head.of(asked, standing, periods), coverage), columns, lines);
  }

  private List<PublishedPeriod> find(Standing standing) {
    return published.find(standing.tenant(), asked, layout.figures());
  }

  private List<@Nullable Object> line(
      PublishedPeriod period, String figure, String item, @Nullable FigureValue value) {
    List<@Nullable Object> cells =
        new ArrayList<>(Arrays.asList(period.unit(), period.start(), period.state()));
    cells.addAll(layout.cells().apply(figure, item));
    cells.addAll(ValueCells.of(value));
    return cells;
  }
}
