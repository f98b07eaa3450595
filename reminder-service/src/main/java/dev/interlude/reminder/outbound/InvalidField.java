package dev.interlude.reminder.outbound;

import dev.interlude.defaults.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** What is told about a field of a request that is wrong. */
public final class InvalidField {

  private InvalidField() {}

  /**
   * 400 {@code invalid} about one field.
   *
   * @param pointer JSON pointer to the field
   * @param detail what would be right
   */
  public static Problem of(String pointer, String detail) {
    return Problem.of(
            HttpStatus.BAD_REQUEST, "invalid", "The request has invalid fields; see errors.")
        .with("errors", List.of(Map.of("pointer", pointer, "detail", detail)));
  }
}
