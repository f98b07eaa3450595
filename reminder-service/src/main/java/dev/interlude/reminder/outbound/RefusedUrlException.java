package dev.interlude.reminder.outbound;

import dev.interlude.defaults.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A URL that is not called; the message says what would be right. */
public final class RefusedUrlException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RefusedUrlException(String message) {
    super(message);
  }

  /** The same as 400 {@code invalid}, with the pointer to the field. */
  public Problem at(String pointer) {
    return invalid(pointer, String.valueOf(getMessage()));
  }

  /** 400 {@code invalid} about one field of a request. */
  public static Problem invalid(String pointer, String detail) {
    return Problem.of(
            HttpStatus.BAD_REQUEST, "invalid", "The request has invalid fields; see errors.")
        .with("errors", List.of(Map.of("pointer", pointer, "detail", detail)));
  }
}
