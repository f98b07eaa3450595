package dev.interlude.reminder.timing;

import dev.interlude.contracts.WithdrawalReason;
import java.time.Instant;

/** How a break ended that nobody started or skipped. */
public sealed interface Closing {

  /** When it ended. */
  Instant at();

  /** Nobody answered in time. */
  record Expired(Instant at) implements Closing {}

  /** The planner took it back. */
  record Withdrawn(Instant at, WithdrawalReason reason) implements Closing {}
}
