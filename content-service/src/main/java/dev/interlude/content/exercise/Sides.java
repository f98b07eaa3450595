package dev.interlude.content.exercise;

import dev.interlude.contracts.WireNamed;

/** Which side of the body works. */
enum Sides implements WireNamed {
  NONE,
  BOTH,
  LEFT_THEN_RIGHT,
  ALTERNATING;

  /** How often the dosage is done: one side after the other takes twice the time. */
  int times() {
    return this == LEFT_THEN_RIGHT ? 2 : 1;
  }
}
