package dev.interlude.activity.imports;

import dev.interlude.defaults.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import tools.jackson.core.TokenStreamLocation;

/** Why an export cannot be read, each with the place; never with what stands there. */
final class Faults {

  static final String OBJECT = "is an object";
  static final String STRING = "is a string";
  static final String TIME = "is a time with an offset, such as 2026-11-16T08:00:00.123+00:00";
  static final String DURATION = "is a number of seconds, not negative";

  private Faults() {}

  static Problem at(String pointer, String detail) {
    return Problem.of(HttpStatus.BAD_REQUEST, "invalid", "This is not an export of ActivityWatch.")
        .with("errors", List.of(Map.of("pointer", pointer, "detail", detail)));
  }

  static Problem notJson(TokenStreamLocation place) {
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        "malformed",
        "The body is not JSON in UTF-8: line %d, column %d."
            .formatted(place.getLineNr(), place.getColumnNr()));
  }

  static Problem tooMany() {
    return Problem.of(
        HttpStatus.CONTENT_TOO_LARGE,
        "too-many-events",
        "The export holds more events of the last 14 days than an import may; nothing was taken."
            + " Export buckets one by one.");
  }
}
