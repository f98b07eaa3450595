package dev.interlude.content.reading;

import dev.interlude.content.reading.ReadableRoutines.Retired;
import dev.interlude.defaults.Problem;
import org.springframework.http.HttpStatus;

/** Why a reader gets no routine. */
final class NotReadable {

  private NotReadable() {}

  static Problem noSuchRoutine() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "no-such-routine",
        "No routine of that id is published; GET /v1/routines lists them.");
  }

  static Problem noSuchVersion() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "no-such-version",
        "That version was never published; GET /v1/routines/{id}/versions lists them.");
  }

  static Problem notPublic() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "not-public",
        "There are no routines here that may be read without a token.");
  }

  static Problem retired(Retired retired) {
    return Problem.of(
            HttpStatus.GONE,
            "retired",
            "It was retired and must not be followed any more: " + retired.reason())
        .with("reason", retired.reason())
        .with("safety", retired.safety())
        .with("retiredAt", retired.at());
  }
}
