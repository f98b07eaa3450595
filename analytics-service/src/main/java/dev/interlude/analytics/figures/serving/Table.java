package dev.interlude.analytics.figures.serving;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.defaults.Csv;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer as RFC 4180. Above the line of column names stand lines that begin with {@code #}, of
 * two cells: what, and its value.
 *
 * @param heading in the order in which it is told
 */
public record Table(
    Map<String, ? extends @Nullable Object> heading,
    List<String> columns,
    List<? extends List<? extends @Nullable Object>> lines) {

  byte[] encoded() {
    var text = new StringBuilder();
    heading.forEach((name, value) -> text.append(Csv.line(Stream.of("# " + name, value))));
    text.append(Csv.line(columns.stream()));
    lines.forEach(line -> text.append(Csv.line(line.stream())));
    return text.toString().getBytes(UTF_8);
  }
}
