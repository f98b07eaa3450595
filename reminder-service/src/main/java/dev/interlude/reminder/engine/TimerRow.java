package dev.interlude.reminder.engine;

import dev.interlude.reminder.timing.NextDue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A timer as it is written, with what follows from it. */
record TimerRow(
    String tenant,
    String person,
    Instant since,
    List<KindRow> kinds,
    @Nullable Instant pausedUntil,
    @Nullable Instant nextDue,
    boolean bySitting) {

  static TimerRow of(Timer timer) {
    return new TimerRow(
        timer.person().tenant(),
        timer.person().person(),
        timer.history().since(),
        KindRow.of(timer.history().kinds()),
        timer.pausedUntil(),
        timer.next().map(NextDue::at).orElse(null),
        timer.isReminded() && timer.policy().inForce().countsSitting());
  }
}
