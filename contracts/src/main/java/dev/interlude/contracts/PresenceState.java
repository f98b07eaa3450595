package dev.interlude.contracts;

/** Whether a person can be reminded. */
public enum PresenceState implements WireNamed {
  AVAILABLE,
  IN_MEETING,
  DO_NOT_DISTURB,
  OUT_OF_OFFICE
}
