package dev.interlude.reminder.timing;

import dev.interlude.contracts.BreakKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Histories for tests. */
final class Histories {

  private Histories() {}

  /** Of movement breaks. */
  static History of(Instant since, @Nullable Instant lastDue, @Nullable Instant lastBreakEnd) {
    History history = History.startingAt(since);
    if (lastDue != null) {
      history = history.due(BreakKind.MOVEMENT, lastDue, Calendars.COPENHAGEN);
    }
    return lastBreakEnd == null ? history : history.breakEnded(BreakKind.MOVEMENT, lastBreakEnd);
  }
}
