package dev.interlude.client.event;

/** What a posture was seen with, or inferred from. */
public enum Evidence {
  POSTURE_SENSOR,
  DESK_SENSOR,
  WEARABLE,
  SELF_REPORT,
  INPUT_ACTIVITY
}
