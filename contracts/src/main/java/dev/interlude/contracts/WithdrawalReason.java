package dev.interlude.contracts;

/** Why the planner took a break back. */
public enum WithdrawalReason implements WireNamed {
  MEETING,
  DO_NOT_DISTURB,
  OFF_HOURS,
  PAUSE,
  ABSENT,
  NATURAL_BREAK
}
