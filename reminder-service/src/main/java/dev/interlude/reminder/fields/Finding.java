package dev.interlude.reminder.fields;

import dev.interlude.defaults.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * One thing wrong with a request.
 *
 * @param pointer JSON pointer to the field
 * @param detail what is wrong and what would be right
 */
public record Finding(String pointer, String detail) {

  /** Throws 400 {@code invalid} with all findings, if there are any. */
  public static void refuseIfAny(List<Finding> findings) {
    Optional<Problem> problem = problem(findings);
    if (problem.isPresent()) {
      throw problem.get();
    }
  }

  /** The same as a problem; empty without findings. */
  public static Optional<Problem> problem(List<Finding> findings) {
    return findings.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "invalid",
                    "The request has invalid fields; see errors.")
                .with("errors", List.copyOf(findings)));
  }
}
