package dev.interlude.activity.history.me;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.defaults.Csv;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** RFC 4180 in UTF-8, with a header; the data is one column of JSON. */
final class CsvExport implements ExportWriter {

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
            activity.client(),
            activity.receivedAt(),
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

  private void write(Stream<? extends @Nullable Object> cells) throws IOException {
    out.write(Csv.line(cells));
  }
}
