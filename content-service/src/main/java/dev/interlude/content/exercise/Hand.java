package dev.interlude.content.exercise;

import dev.interlude.contracts.WireNamed;

/** The figure's hands, which may lie somewhere instead of going where the arm's angles lead. */
enum Hand implements WireNamed {
  LEFT_HAND,
  RIGHT_HAND;

  /** Where a hand may lie; "other" is of the other side, free is nowhere. */
  enum Place implements WireNamed {
    FREE,
    HIP,
    THIGH,
    KNEE,
    SHIN,
    BELLY,
    CHEST,
    LOWER_BACK,
    SHOULDER,
    CHIN,
    FOREHEAD,
    EYE,
    EAR,
    NAPE,
    OTHER_SHOULDER,
    OTHER_ELBOW,
    OTHER_WRIST,
    OTHER_HAND,
    OTHER_EAR,
    OTHER_KNEE,
    SEAT,
    ARMREST,
    BACKREST,
    WHEEL,
    DESK,
    WALL
  }
}
