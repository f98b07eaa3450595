package dev.interlude.content.routine;

import dev.interlude.contracts.WireNamed;

/** How much it asks of a person. */
public enum Level implements WireNamed {
  GENTLE,
  MODERATE,
  BRISK
}
