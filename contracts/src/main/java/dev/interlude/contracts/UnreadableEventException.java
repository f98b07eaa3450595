package dev.interlude.contracts;

/** Bytes or headers that are not an event of a known type; the message holds none of them. */
public final class UnreadableEventException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  UnreadableEventException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** {@code malformed}, {@code unknown-type} or {@code invalid-field}. */
  public String code() {
    return code;
  }
}
