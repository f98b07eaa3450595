package dev.interlude.reminder.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which column stands where. */
record Header(Map<Column, Integer> places, int width) {

  Header {
    places = Map.copyOf(places);
  }

  /** Adds to the problems what is wrong with the first line. */
  static Header of(List<String> titles, List<RowProblem> problems) {
    var places = new EnumMap<Column, Integer>(Column.class);
    for (int i = 0; i < titles.size(); i++) {
      String title = titles.get(i).strip();
      Column column = Column.of(title).orElse(null);
      if (column == null) {
        problems.add(
            new RowProblem(1, shortened(title), "unknown-column", "there are " + Column.all()));
      } else if (places.putIfAbsent(column, i) != null) {
        problems.add(new RowProblem(1, column.title(), "duplicate-column", "stands there twice"));
      }
    }
    for (Column each : Column.values()) {
      if (each.isNeeded() && !places.containsKey(each)) {
        problems.add(
            new RowProblem(
                1, each.title(), "missing-column", "is needed; the first line names the columns"));
      }
    }
    return new Header(places, titles.size());
  }

  /** What a cell says; null for an empty one and for a column that is not there. */
  @Nullable String cell(CsvRecord row, Column column) {
    Integer place = places.get(column);
    String text = place == null ? "" : row.getField(place).strip();
    return text.isEmpty() ? null : text;
  }

  /** The first cell that is longer than its column may be. */
  Optional<Column> tooLong(CsvRecord row) {
    return Arrays.stream(Column.values())
        .filter(each -> isTooLong(cell(row, each), each))
        .findFirst();
  }

  private static boolean isTooLong(@Nullable String text, Column column) {
    return text != null && text.length() > column.longest();
  }

  /** Words of a cell, with semicolons or spaces between them. */
  @Nullable List<String> words(CsvRecord row, Column column) {
    String text = cell(row, column);
    if (text == null) {
      return null;
    }
    return text.equals("none") ? List.of() : new ArrayList<>(List.of(text.split("[;\\s]+")));
  }

  private static String shortened(String title) {
    return title.length() <= 40 ? title : title.substring(0, 40) + "…";
  }
}
