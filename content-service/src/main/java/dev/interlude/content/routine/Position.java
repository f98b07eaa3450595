package dev.interlude.content.routine;

import dev.interlude.contracts.WireNamed;

/** How the body is held throughout. */
public enum Position implements WireNamed {
  SEATED,
  STANDING,
  FLOOR
}
