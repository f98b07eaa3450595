package dev.interlude.activity.rejected;

import dev.interlude.activity.judge.RejectionCode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which rejected events wait for their person to appear. */
record WaitRule(Duration waitFor) {

  /**
   * @param at when the event was received
   */
  State stateOf(RejectionCode code, @Nullable KeptEvent kept, Instant at, Instant now) {
    if (kept == null) {
      return State.GONE;
    }
    return code == RejectionCode.UNKNOWN_PERSON && kept.subject() != null && at.isAfter(begin(now))
        ? State.WAITING
        : State.REJECTED;
  }

  /** What was received then or before waits no longer. */
  Instant begin(Instant now) {
    return now.minus(waitFor);
  }
}
