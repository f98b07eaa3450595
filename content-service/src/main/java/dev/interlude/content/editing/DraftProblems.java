package dev.interlude.content.editing;

import dev.interlude.content.publishing.Violation;
import dev.interlude.defaults.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Why something cannot be done to a draft. */
final class DraftProblems {

  private DraftProblems() {}

  static Problem noSuchDraft() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "no-such-draft",
        "There is no draft of that id; GET /v1/drafts lists them.");
  }

  static Problem exists(String id) {
    return Problem.of(
        HttpStatus.CONFLICT,
        "draft-exists",
        "There is a draft of " + id + " already; replace it with PUT /v1/drafts/" + id + ".");
  }

  static Problem wrongVersion(int next) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "wrong-version",
            "The next version is " + next + "; send that, or no version.")
        .with("errors", List.of(Map.of("pointer", "/version", "detail", "is " + next)));
  }

  static Problem otherId(String id) {
    return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "other-id", "The address names " + id + ".")
        .with("errors", List.of(Map.of("pointer", "/id", "detail", "is " + id)));
  }

  /** Throws 409 for a draft that stands elsewhere. */
  static void requireStatus(Draft.Status wanted, Draft draft, String mend) {
    if (draft.status() != wanted) {
      String status = draft.status().wireName();
      throw Problem.of(HttpStatus.CONFLICT, "wrong-status", "It is " + status + "; " + mend)
          .with("status", status);
    }
  }

  static Problem rulesBroken(List<Violation> violations) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "rules-broken",
            "It cannot be published yet; errors names every rule that it breaks.")
        .with(
            "errors",
            violations.stream()
                .map(
                    violation ->
                        Map.of(
                            "pointer",
                            violation.pointer(),
                            "detail",
                            violation.detail(),
                            "rule",
                            violation.rule().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList());
  }

  /** Throws 428 without a tag or with any (*), 412 with that of another edition. */
  static void requireMatch(@Nullable String ifMatch, Draft draft) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      throw Problem.of(
          HttpStatus.PRECONDITION_REQUIRED,
          "if-match-required",
          "Send If-Match with the ETag of the draft that was read; * would overwrite any.");
    }
    if (!List.of(ifMatch.split("\\s*,\\s*")).contains(draft.etag())) {
      throw Problem.of(
          HttpStatus.PRECONDITION_FAILED,
          "changed-meanwhile",
          "Someone changed the draft since it was read; read it again and merge.");
    }
  }
}
