package dev.interlude.timeline;

import java.time.ZoneId;
import java.util.List;

/**
 * The totals and bouts of a person-day, by the names and in the units of metrics.md §1.2 and §1.3.
 * Lists by evidence start at the lowest rank, lists by hour at midnight.
 */
public record PostureDay(
    int sittingSeconds,
    int uprightSeconds,
    int awaySeconds,
    int inferredSittingSeconds,
    List<Integer> recordedSecondsByEvidence,
    int bouts,
    int longestBoutSeconds,
    int prolongedBouts,
    int prolongedSittingSeconds,
    int usualBoutSeconds,
    List<Integer> sittingSecondsByBoutLength,
    int sittingBreaks,
    int naturalBreaks,
    List<Integer> sittingSecondsByHour,
    List<Integer> recordedSecondsByHour,
    List<Integer> prolongedSecondsByHour) {

  /**
   * Measures a timeline.
   *
   * @param zone decides the hours of day
   * @param sessions the breaks taken that day: what overlaps one is no natural break
   */
  public static PostureDay of(Timeline timeline, ZoneId zone, List<Interval> sessions) {
    return ofRecorded(timeline.recorded(), zone, sessions);
  }

  /** The same of a timeline whose long absences are unrecorded already. */
  public static PostureDay ofRecorded(Timeline recorded, ZoneId zone, List<Interval> sessions) {
    return new PostureMeasuring(recorded, zone).measure(sessions);
  }

  public int recordedSeconds() {
    return sittingSeconds + uprightSeconds + awaySeconds;
  }

  /** Whether enough is recorded for the day to count in sitting figures. */
  public boolean valid() {
    return recordedSeconds() >= MetricRules.VALID_DAY_SECONDS;
  }
}
