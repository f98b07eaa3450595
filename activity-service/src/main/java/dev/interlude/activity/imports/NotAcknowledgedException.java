package dev.interlude.activity.imports;

/** The broker did not acknowledge all intervals in time; they may be delivered again. */
final class NotAcknowledgedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotAcknowledgedException(Throwable cause) {
    super("not acknowledged by the broker", cause);
  }
}
