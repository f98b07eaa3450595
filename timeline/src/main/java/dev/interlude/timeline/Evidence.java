package dev.interlude.timeline;

/**
 * What an observation rests on, weakest first: the ordinal is the rank of metrics.md §1.1, and at
 * each second the highest rank wins.
 */
public enum Evidence {
  INPUT_ACTIVITY,
  SELF_REPORT,
  WEARABLE,
  DESK_SENSOR,
  POSTURE_SENSOR
}
