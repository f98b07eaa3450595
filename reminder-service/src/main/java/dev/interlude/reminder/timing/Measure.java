package dev.interlude.reminder.timing;

import dev.interlude.contracts.WireNamed;

/** The time that an interval is counted in. */
public enum Measure implements WireNamed {
  /** All time that passes at work. */
  WALL_CLOCK,
  /** Time known to be sat. */
  SITTING
}
