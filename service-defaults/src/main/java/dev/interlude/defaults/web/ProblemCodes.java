package dev.interlude.defaults.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Codes of errors that the framework found: the name of the status, e.g. {@code not-found}. */
final class ProblemCodes {
  private ProblemCodes() {}

  static boolean isCoded(ProblemDetail body) {
    Map<String, Object> members = body.getProperties();
    return members != null && members.containsKey("code");
  }

  static String of(HttpStatusCode status) {
    var known = HttpStatus.resolve(status.value());
    return known == null
        ? "status-" + status.value()
        : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
