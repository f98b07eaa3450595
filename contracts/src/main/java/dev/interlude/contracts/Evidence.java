package dev.interlude.contracts;

/** What a posture was seen with, or inferred from. */
public enum Evidence implements WireNamed {
  POSTURE_SENSOR,
  DESK_SENSOR,
  WEARABLE,
  SELF_REPORT,
  INPUT_ACTIVITY
}
