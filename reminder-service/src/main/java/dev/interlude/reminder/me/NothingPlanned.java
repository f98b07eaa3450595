package dev.interlude.reminder.me;

import dev.interlude.contracts.WireNamed;
import dev.interlude.reminder.engine.Timer;

/** Why no break is planned. */
enum NothingPlanned implements WireNamed {
  NOT_REMINDED,
  NO_KINDS,
  NO_SITTING_SEEN,
  NO_WORKING_HOURS;

  static NothingPlanned of(Timer timer) {
    var policies = timer.policy().inForce();
    if (!timer.isReminded()) {
      return NOT_REMINDED;
    }
    if (policies.kinds().isEmpty()) {
      return NO_KINDS;
    }
    return policies.countsSitting() ? NO_SITTING_SEEN : NO_WORKING_HOURS;
  }
}
