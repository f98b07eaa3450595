package dev.interlude.analytics.personday;

import dev.interlude.timeline.Evidence;
import dev.interlude.timeline.Posture;

/** The words of events in terms of the timeline, where they have ranks. */
final class Wording {

  private Wording() {}

  static Evidence of(dev.interlude.contracts.Evidence evidence) {
    return switch (evidence) {
      case POSTURE_SENSOR -> Evidence.POSTURE_SENSOR;
      case DESK_SENSOR -> Evidence.DESK_SENSOR;
      case WEARABLE -> Evidence.WEARABLE;
      case SELF_REPORT -> Evidence.SELF_REPORT;
      case INPUT_ACTIVITY -> Evidence.INPUT_ACTIVITY;
    };
  }

  static Posture of(dev.interlude.contracts.Posture posture) {
    return switch (posture) {
      case SITTING -> Posture.SITTING;
      case STANDING -> Posture.STANDING;
      case MOVING -> Posture.MOVING;
      case AWAY -> Posture.AWAY;
    };
  }
}
