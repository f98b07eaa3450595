package dev.interlude.analytics.replay;

/** A replay that cannot go on; the message is for the operator and holds nothing about a person. */
final class ReplayRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReplayRefusedException(String message) {
    super(message);
  }
}
