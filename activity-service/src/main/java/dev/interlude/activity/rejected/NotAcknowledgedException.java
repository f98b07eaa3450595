package dev.interlude.activity.rejected;

/** The broker did not acknowledge what was sent; nothing was marked, and all may be sent again. */
final class NotAcknowledgedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotAcknowledgedException(Throwable cause) {
    super("the broker did not acknowledge: " + cause, cause);
  }
}
