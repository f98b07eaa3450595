package dev.interlude.contracts;

/** Why a person said no to a break. */
public enum SkipReason implements WireNamed {
  MEETING,
  FOCUS,
  UNWELL,
  OTHER
}
