package dev.interlude.analytics.personday;

/** The lengths that ingest lets pass, checked again because a wrong one would cost many days. */
final class Durations {

  private static final long LONGEST_OBSERVATION = 16 * 3_600;
  private static final long LONGEST_SESSION = 4 * 3_600;

  private Durations() {}

  static void requireObservation(long from, long to) {
    if (to <= from || to - from > LONGEST_OBSERVATION) {
      throw new UnusableFactException("invalid-interval", "a posture lasts 1 s to 16 h");
    }
  }

  static void requireSession(long start, long end, double ratio) {
    if (end < start || end - start > LONGEST_SESSION) {
      throw new UnusableFactException(
          "invalid-interval", "a break ends 0 s to 4 h after its start");
    }
    if (!(ratio >= 0 && ratio <= 1)) {
      throw new UnusableFactException("invalid-ratio", "a ratio is a number from 0 to 1");
    }
  }
}
