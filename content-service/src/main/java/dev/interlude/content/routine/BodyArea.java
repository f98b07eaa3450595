package dev.interlude.content.routine;

import dev.interlude.contracts.WireNamed;

/** Where it is felt. */
public enum BodyArea implements WireNamed {
  NECK,
  SHOULDERS,
  UPPER_BACK,
  LOWER_BACK,
  WRISTS_AND_HANDS,
  HIPS,
  LEGS,
  EYES,
  WHOLE_BODY
}
