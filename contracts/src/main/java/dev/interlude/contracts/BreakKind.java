package dev.interlude.contracts;

/** The kinds of break: seconds, minutes, or a longer rest. */
public enum BreakKind implements WireNamed {
  MICRO,
  MOVEMENT,
  REST
}
