package dev.interlude.analytics.forms;

import dev.interlude.defaults.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** The forms of an answer. */
public enum Form {
  JSON(MediaType.APPLICATION_JSON_VALUE),
  CSV(Form.CSV_TYPE);

  public static final String CSV_TYPE = "text/csv;charset=UTF-8";

  private final MediaType type;

  Form(String type) {
    this.type = MediaType.parseMediaType(type);
  }

  /** What the caller would rather have; JSON to who takes both, or does not say. */
  public static Form of(List<MediaType> accepted) {
    var byPreference = new ArrayList<>(accepted);
    MimeTypeUtils.sortBySpecificity(byPreference);
    for (MediaType each : byPreference) {
      for (Form form : values()) {
        if (each.isCompatibleWith(form.type)) {
          return form;
        }
      }
    }
    return JSON;
  }

  /**
   * As above, unless the address says it, as links do; 400 {@code unknown-format} for another one.
   *
   * @param named json or csv; blank counts as not given
   * @param accept the header Accept
   */
  public static Form of(@Nullable String named, @Nullable String accept) {
    if (named == null || named.isBlank()) {
      return of(MediaType.parseMediaTypes(accept));
    }
    return switch (named) {
      case "json" -> JSON;
      case "csv" -> CSV;
      default ->
          throw Problem.of(
              HttpStatus.BAD_REQUEST, "unknown-format", "format is json or csv; leave it out.");
    };
  }

  public MediaType type() {
    return type;
  }

  public String extension() {
    return type.getSubtype();
  }
}
