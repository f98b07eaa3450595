package dev.interlude.localstack.company.people;

/** How a person sits through a day and answers reminders. Shares are of reminders, 0 to 1. */
public enum Habit {
  DILIGENT(0.82, 0.05, 0.02, 0.05, 0.06, 1, 34, 2, false),
  FORGETFUL(0.42, 0.09, 0.09, 0.08, 0.06, 1, 55, 2, false),
  SNOOZER(0.58, 0.10, 0.06, 0.08, 0.70, 2, 45, 2, false),
  MEETING_GOER(0.50, 0.08, 0.04, 0.20, 0.10, 1, 40, 4, false),
  STANDER(0.66, 0.08, 0.03, 0.10, 0.08, 1, 30, 2, true);

  private final double completes;
  private final double stopsEarly;
  private final double comesLate;
  private final double skips;
  private final double snoozes;
  private final int mostSnoozes;
  private final int boutMinutes;
  private final int meetings;
  private final boolean stands;

  Habit(
      double completes,
      double stopsEarly,
      double comesLate,
      double skips,
      double snoozes,
      int mostSnoozes,
      int boutMinutes,
      int meetings,
      boolean stands) {
    this.completes = completes;
    this.stopsEarly = stopsEarly;
    this.comesLate = comesLate;
    this.skips = skips;
    this.snoozes = snoozes;
    this.mostSnoozes = mostSnoozes;
    this.boutMinutes = boutMinutes;
    this.meetings = meetings;
    this.stands = stands;
  }

  /** What becomes of a reminder at last. */
  public enum Answer {
    COMPLETES,
    STOPS_EARLY,
    COMES_LATE,
    SKIPS,
    IGNORES
  }

  /** The answer for a number drawn evenly from 0 to 1. */
  public Answer answer(double drawn) {
    double left = drawn - completes;
    if (left < 0) {
      return Answer.COMPLETES;
    }
    left -= stopsEarly;
    if (left < 0) {
      return Answer.STOPS_EARLY;
    }
    left -= comesLate;
    if (left < 0) {
      return Answer.COMES_LATE;
    }
    return left < skips ? Answer.SKIPS : Answer.IGNORES;
  }

  /** The share of reminders that are put off first. */
  public double snoozes() {
    return snoozes;
  }

  public int mostSnoozes() {
    return mostSnoozes;
  }

  /** How long the person usually sits before getting up by themselves. */
  public int boutMinutes() {
    return boutMinutes;
  }

  /** About how many meetings a full day has. */
  public int meetings() {
    return meetings;
  }

  /** Whether the person raises their desk. */
  public boolean stands() {
    return stands;
  }
}
