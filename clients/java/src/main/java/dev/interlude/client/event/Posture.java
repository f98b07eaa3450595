package dev.interlude.client.event;

/** What the body does, as an app saw it. */
public enum Posture {
  SITTING,
  STANDING,
  MOVING,
  AWAY
}
