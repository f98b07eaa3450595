package dev.interlude.content.routine;

import dev.interlude.contracts.WireNamed;

/** What a routine is for. */
public enum Goal implements WireNamed {
  RELIEF,
  MOBILITY,
  STRENGTH,
  CIRCULATION,
  EYES,
  CALM
}
