package dev.interlude.analytics.replay;

import java.sql.SQLException;

/** Tells failures without their messages, which may quote a row. */
final class Failures {

  private static final int DEEPEST = 10;

  private Failures() {}

  /** The kinds of the failure and its causes, outermost first. */
  static String words(Throwable failure) {
    var words = new StringBuilder();
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      words.append(depth == 0 ? "" : ", by ").append(cause.getClass().getSimpleName());
      if (cause instanceof SQLException told) {
        words.append(" (SQLSTATE ").append(told.getSQLState()).append(')');
      }
      cause = cause.getCause();
    }
    return words.toString();
  }
}
