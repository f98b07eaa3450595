package dev.interlude.content.exercise;

import dev.interlude.contracts.WireNamed;

/**
 * What the figure can move, and how far: degrees, if nothing else is said. 0 is standing upright
 * with the arms hanging, at rest, looking ahead. Limbs: seen from the front, outward is positive;
 * from the side, forward is positive. The middle of the body: seen from the front, towards the
 * figure's own left; from the side, forward and down. The README of this service tells each one.
 */
enum Joint implements WireNamed {
  TRUNK(-45, 100),
  UPPER_BACK(-30, 50),
  TRUNK_TURN(-70, 70),
  PELVIS(-25, 25),
  NECK(-60, 60),
  HEAD_TURN(-85, 85),
  HEAD_NOD(-50, 50),
  HEAD_GLIDE(-100, 100),
  EYELIDS(0, 100),
  GAZE_SIDE(-45, 45),
  GAZE_UP(-45, 45),
  GAZE_NEAR(0, 100),
  MOUTH(0, 100),
  CHEST(0, 100),
  BELLY(0, 100),
  LEFT_SHRUG(-10, 35),
  RIGHT_SHRUG(-10, 35),
  LEFT_SHOULDER_BLADE(-30, 30),
  RIGHT_SHOULDER_BLADE(-30, 30),
  LEFT_SHOULDER(-60, 180),
  RIGHT_SHOULDER(-60, 180),
  LEFT_ARM_DEPTH(-60, 110),
  RIGHT_ARM_DEPTH(-60, 110),
  LEFT_ELBOW(0, 150),
  RIGHT_ELBOW(0, 150),
  LEFT_ELBOW_TURN(-90, 180),
  RIGHT_ELBOW_TURN(-90, 180),
  LEFT_WRIST(-90, 90),
  RIGHT_WRIST(-90, 90),
  LEFT_WRIST_SIDE(-40, 40),
  RIGHT_WRIST_SIDE(-40, 40),
  LEFT_PALM(-90, 180),
  RIGHT_PALM(-90, 180),
  LEFT_FINGERS(0, 100),
  RIGHT_FINGERS(0, 100),
  LEFT_SPREAD(0, 100),
  RIGHT_SPREAD(0, 100),
  LEFT_THUMB(0, 100),
  RIGHT_THUMB(0, 100),
  LEFT_HIP(-30, 120),
  RIGHT_HIP(-30, 120),
  LEFT_KNEE(0, 140),
  RIGHT_KNEE(0, 140),
  LEFT_KNEE_OUT(-30, 70),
  RIGHT_KNEE_OUT(-30, 70),
  LEFT_HEEL(0, 60),
  RIGHT_HEEL(0, 60),
  LEFT_ANKLE(-50, 30),
  RIGHT_ANKLE(-50, 30),
  LEFT_FOOT(-0.9, 0.9),
  RIGHT_FOOT(-0.9, 0.9),
  LEFT_FOOT_LIFT(0, 0.9),
  RIGHT_FOOT_LIFT(0, 0.9);

  private final double least;
  private final double most;

  Joint(double least, double most) {
    this.least = least;
    this.most = most;
  }

  /** Whether a human being can do this. */
  boolean reaches(double value) {
    return least <= value && value <= most;
  }
}
