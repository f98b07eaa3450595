package dev.interlude.contracts;

/** Which of a person's facts may count in figures of groups. */
public enum Sharing implements WireNamed {
  ALL,
  BREAKS_ONLY,
  NONE
}
