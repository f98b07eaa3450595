package dev.interlude.analytics.mydays;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** The forms of an answer. */
enum Form {
  JSON(MediaType.APPLICATION_JSON_VALUE),
  CSV(Form.CSV_TYPE);

  static final String CSV_TYPE = "text/csv;charset=UTF-8";

  private final MediaType type;

  Form(String type) {
    this.type = MediaType.parseMediaType(type);
  }

  Form(MediaType type) {
    this.type = type;
  }

  /** What the caller would rather have; JSON to who takes both, or does not say. */
  static Form of(List<MediaType> accepted) {
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

  MediaType type() {
    return type;
  }

  String extension() {
    return type.getSubtype();
  }
}
