package dev.interlude.content.exercise;

import dev.interlude.contracts.WireNamed;

/** Which way a circling movement goes. */
public enum Direction implements WireNamed {
  NONE,
  CLOCKWISE,
  COUNTER_CLOCKWISE,
  BOTH;

  /** How often the dosage is done: one way after the other takes twice the time. */
  int times() {
    return this == BOTH ? 2 : 1;
  }
}
