package dev.interlude.reminder.outbound;

import dev.interlude.defaults.Problem;

/** A URL that is not called; the message says what would be right. */
public final class RefusedUrlException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RefusedUrlException(String message) {
    super(message);
  }

  /** The same as 400 {@code invalid}, with the pointer to the field. */
  public Problem at(String pointer) {
    return InvalidField.of(pointer, String.valueOf(getMessage()));
  }
}
