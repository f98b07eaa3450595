package dev.interlude.defaults.kafka;

/** Why the topics do not fit, in one line, and what to do. */
final class TopicLayoutException extends RuntimeException {
  private final String action;

  TopicLayoutException(String what, String action) {
    super(what);
    this.action = action;
  }

  String action() {
    return action;
  }
}
