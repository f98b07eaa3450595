package dev.interlude.defaults.kafka;

import dev.interlude.contracts.UnreadableEventException;
import dev.interlude.defaults.DeadLetters;
import org.jspecify.annotations.Nullable;

/** What a log may say of a failure: never a record's content, which may stand in its message. */
final class Causes {
  private Causes() {}

  /** The kind of the innermost cause of a bad record. */
  static String name(@Nullable Throwable failure) {
    return failure == null ? "unknown" : root(failure).getClass().getSimpleName();
  }

  /** The word that a failure of a record has for operators. */
  static String reason(@Nullable Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DeadLetters.Reasoned known) {
        return known.reason();
      }
      if (cause instanceof UnreadableEventException event) {
        return event.code();
      }
    }
    return "unreadable";
  }

  /**
   * The innermost cause of an outage, without the details that databases write on further lines.
   */
  static String firstLine(Throwable failure) {
    return root(failure).toString().lines().findFirst().orElse("unknown");
  }

  private static Throwable root(Throwable failure) {
    var root = failure;
    for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      root = cause;
    }
    return root;
  }
}
