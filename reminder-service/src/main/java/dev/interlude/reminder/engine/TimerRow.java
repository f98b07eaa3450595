package dev.interlude.reminder.engine;

import dev.interlude.reminder.timing.NextDue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A timer as it is written, with what follows from it. */
record TimerRow(
    String tenant,
    String person,
    Instant since,
    String kinds,
    @Nullable Instant pausedUntil,
    @Nullable Instant nextDue,
    boolean bySitting) {

  static TimerRow of(Timer timer) {
    return of(timer, timer.next().map(NextDue::at).orElse(null));
  }

  /** The same with the next due time that follows from it. */
  static TimerRow of(Timer timer, @Nullable Instant nextDue) {
    return new TimerRow(
        timer.person().tenant(),
        timer.person().person(),
        timer.history().since(),
        KindsText.of(timer.history().kinds()),
        timer.pausedUntil(),
        nextDue,
        timer.isReminded() && timer.policy().inForce().countsSitting());
  }
}
