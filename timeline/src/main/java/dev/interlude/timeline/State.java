package dev.interlude.timeline;

/** What a recorded second counts as. */
public enum State {
  SITTING,
  UPRIGHT,
  AWAY
}
