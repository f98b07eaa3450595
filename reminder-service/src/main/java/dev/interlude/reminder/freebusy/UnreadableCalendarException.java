package dev.interlude.reminder.freebusy;

/** A file that is not followed; the message says why in a word. */
final class UnreadableCalendarException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableCalendarException(String state) {
    super(state);
  }

  String state() {
    return String.valueOf(getMessage());
  }
}
