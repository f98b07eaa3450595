package dev.interlude.analytics.sink;

import dev.interlude.defaults.DeadLetters;

/** One record of a batch is no summary; those before it are stored, those after it are not. */
public final class UnreadableSummaryException extends RuntimeException
    implements DeadLetters.Reasoned {

  private static final long serialVersionUID = 1L;

  private final int index;

  UnreadableSummaryException(int index, Exception cause) {
    super("Record " + index + " of the batch is no summary of a person-day", cause);
    this.index = index;
  }

  @Override
  public String reason() {
    return "unreadable-summary";
  }

  /** Where in the batch it stands. */
  public int index() {
    return index;
  }
}
