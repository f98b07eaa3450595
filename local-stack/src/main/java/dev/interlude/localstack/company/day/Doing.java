package dev.interlude.localstack.company.day;

import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.Posture;

/** What a person really does; what a client sees of it depends on the evidence it has. */
enum Doing {
  DESK_WORK(Posture.SITTING, true),
  STANDING_WORK(Posture.STANDING, true),
  VIDEO_CALL(Posture.SITTING, true),
  ROOM_MEETING(Posture.SITTING, false),
  WALK(Posture.MOVING, false),
  LUNCH(Posture.AWAY, false);

  private final Posture posture;
  private final boolean atScreen;

  Doing(Posture posture, boolean atScreen) {
    this.posture = posture;
    this.atScreen = atScreen;
  }

  boolean isAtScreen() {
    return atScreen;
  }

  boolean isMeeting() {
    return this == VIDEO_CALL || this == ROOM_MEETING;
  }

  /** What that evidence makes of it. */
  Posture seenBy(Evidence evidence) {
    return switch (evidence) {
      // A keyboard knows neither standing nor walking: it takes use for sitting, silence for away.
      case INPUT_ACTIVITY, SELF_REPORT -> atScreen ? Posture.SITTING : Posture.AWAY;
      case DESK_SENSOR -> atScreen ? posture : Posture.AWAY;
      case POSTURE_SENSOR, WEARABLE -> posture;
    };
  }
}
