package dev.interlude.client.event;

/** Whether a person can be reminded. */
public enum PresenceState {
  AVAILABLE,
  IN_MEETING,
  DO_NOT_DISTURB,
  OUT_OF_OFFICE
}
