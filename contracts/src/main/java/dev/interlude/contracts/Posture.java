package dev.interlude.contracts;

/** What the body does, as a client saw it. */
public enum Posture implements WireNamed {
  SITTING,
  STANDING,
  MOVING,
  AWAY
}
