package dev.interlude.defaults;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of RFC 4180, safe to open in a spreadsheet. */
public final class Csv {
  private static final String END_OF_LINE = "\r\n";
  private static final String NEEDS_QUOTES = ",\"\r\n";

  /** Spreadsheets take a cell that begins so for a formula. */
  private static final String BEGINS_A_FORMULA = "=+-@\t\r";

  private Csv() {}

  /** One line with its end; null is an empty cell, what a formula begins with is put after a '. */
  public static String line(Stream<? extends @Nullable Object> cells) {
    return cells.map(Csv::cell).collect(Collectors.joining(",", "", END_OF_LINE));
  }

  private static String cell(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    // A number below 0 is no formula.
    if (!(value instanceof Number)
        && !text.isEmpty()
        && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    return text.chars().anyMatch(c -> NEEDS_QUOTES.indexOf(c) >= 0)
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
