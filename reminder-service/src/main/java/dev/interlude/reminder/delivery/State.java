package dev.interlude.reminder.delivery;

import dev.interlude.contracts.WireNamed;

/** How far a delivery is; {@code over} is a break that ended before it got through. */
enum State implements WireNamed {
  WAITING,
  DELIVERED,
  OVER,
  FAILED
}
