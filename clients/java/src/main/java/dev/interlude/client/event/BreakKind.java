package dev.interlude.client.event;

/** The kinds of break: seconds, minutes, or a longer rest. */
public enum BreakKind {
  MICRO,
  MOVEMENT,
  REST
}
