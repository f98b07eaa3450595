package dev.interlude.activity.history.me;

import dev.interlude.defaults.Problem;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The forms in which a person takes their history along. */
enum ExportFormat {
  JSON("application/json", "activities.json"),
  CSV("text/csv;charset=UTF-8", "activities.csv");

  private final String contentType;
  private final String fileName;

  ExportFormat(String contentType, String fileName) {
    this.contentType = contentType;
    this.fileName = fileName;
  }

  /** JSON unless told otherwise; 400 for what there is not. */
  static ExportFormat of(@Nullable String name) {
    return switch (name) {
      case null -> JSON;
      case "json" -> JSON;
      case "csv" -> CSV;
      default ->
          throw Problem.of(
                  HttpStatus.BAD_REQUEST, "invalid", "The request has invalid fields; see errors.")
              .with("errors", List.of(Map.of("pointer", "/format", "detail", "is json or csv")));
    };
  }

  String contentType() {
    return contentType;
  }

  String fileName() {
    return fileName;
  }

  ExportWriter writer(ExportHead head, OutputStream out) {
    return switch (this) {
      case JSON -> new JsonExport(head, out);
      case CSV -> new CsvExport(out);
    };
  }
}
