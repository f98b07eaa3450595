package dev.interlude.content.exercise;

import dev.interlude.contracts.WireNamed;

/**
 * A joint of the figure and how far it bends, in degrees. 0 is standing upright with the arms
 * hanging. Seen from the front, outward is positive; from the side (facing right), forward is
 * positive; knees and elbows have one way to bend, heels one way to rise.
 */
enum Joint implements WireNamed {
  TRUNK(-45, 100),
  NECK(-60, 60),
  LEFT_SHOULDER(-60, 180),
  RIGHT_SHOULDER(-60, 180),
  LEFT_ELBOW(0, 150),
  RIGHT_ELBOW(0, 150),
  LEFT_HIP(-30, 120),
  RIGHT_HIP(-30, 120),
  LEFT_KNEE(0, 140),
  RIGHT_KNEE(0, 140),
  LEFT_HEEL(0, 60),
  RIGHT_HEEL(0, 60);

  private final int least;
  private final int most;

  Joint(int least, int most) {
    this.least = least;
    this.most = most;
  }

  /** Whether a human being can do this. */
  boolean reaches(double degrees) {
    return least <= degrees && degrees <= most;
  }
}
