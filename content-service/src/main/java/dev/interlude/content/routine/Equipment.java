package dev.interlude.content.routine;

import dev.interlude.contracts.WireNamed;

/** What has to be at hand. */
public enum Equipment implements WireNamed {
  CHAIR,
  WALL,
  DESK,
  MAT
}
