package dev.interlude.activity.history.me;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** RFC 4180 in UTF-8, with a header; the data is one column of JSON. */
final class CsvExport implements ExportWriter {

  private static final String END_OF_LINE = "\r\n";
  private static final String NEEDS_QUOTES = ",\"\r\n";

  /** Spreadsheets take a cell that begins so for a formula. */
  private static final String BEGINS_A_FORMULA = "=+-@\t\r";

  private static final List<String> COLUMNS =
      List.of(
          "time",
          "type",
          "source",
          "id",
          "zone",
          "department",
          "site",
          "directoryVersion",
          "client",
          "receivedAt",
          "data");

  private final Writer out;
  private boolean head;

  CsvExport(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
  }

  @Override
  public void row(MyActivity activity) throws IOException {
    begin();
    write(
        Stream.of(
            activity.time(),
            activity.type(),
            activity.source(),
            activity.id(),
            activity.zone(),
            activity.department(),
            activity.site(),
            activity.directoryVersion(),
            Objects.requireNonNullElse(activity.client(), ""),
            Objects.requireNonNullElse(activity.receivedAt(), ""),
            activity.data()));
  }

  @Override
  public void end() throws IOException {
    begin();
    out.flush();
  }

  private void begin() throws IOException {
    if (!head) {
      head = true;
      write(COLUMNS.stream());
    }
  }

  private void write(Stream<?> cells) throws IOException {
    out.write(cells.map(CsvExport::cell).collect(Collectors.joining(",")));
    out.write(END_OF_LINE);
  }

  private static String cell(@Nullable Object value) {
    String text = String.valueOf(value);
    if (!text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    return text.chars().anyMatch(c -> NEEDS_QUOTES.indexOf(c) >= 0)
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
