package dev.interlude.timeline;

import java.util.List;

/**
 * Every threshold of metric version 1, with its reason. Thresholds are product choices; a change to
 * one of them is metric version 2, computed beside version 1.
 */
public final class MetricRules {

  public static final int METRIC_VERSION = 1;

  /**
   * A longer run of away becomes unrecorded: who leaves a device for more than an hour has left
   * work, and nobody knows how they sit there. An hour covers a long lunch or meeting.
   */
  public static final int LONGEST_AWAY_RUN_SECONDS = 3_600;

  /**
   * Gaps shorter than this do not end a bout: thigh sensors and the PBpatterns tool ignore posture
   * changes under a minute, which are shifting, not breaks.
   */
  public static final int BOUT_GAP_SECONDS = 60;

  /**
   * A gap between bouts is a sitting break when at least this much of it is known to be upright or
   * away. Equal to the gap that ends a bout, so that an unknown gap is never called a break.
   */
  public static final int SITTING_BREAK_SECONDS = 60;

  /**
   * A sitting break this long is worth a prompted one: shipped movement breaks take 2 to 5 minutes,
   * and HSE advises 5 to 10 minutes after 50 to 60 minutes of screen work.
   */
  public static final int NATURAL_BREAK_SECONDS = 300;

  /**
   * Bouts of half an hour or more are prolonged: the usual line of the activPAL literature and of
   * the Sedentary Behavior Research Network's work on prolonged sitting (Tremblay 2017).
   */
  public static final int PROLONGED_BOUT_SECONDS = 1_800;

  /**
   * A day is valid with four recorded hours, half a working day: wear-time rules of accelerometer
   * studies scaled from a waking day to a workday.
   */
  public static final int VALID_DAY_SECONDS = 14_400;

  /** Upper limits of all but the last bin of {@code sittingSecondsByBoutLength}, in seconds. */
  public static final List<Integer> BOUT_LENGTH_LIMITS =
      List.of(300, 600, 1_200, 1_800, 2_700, 3_600, 5_400);

  /**
   * Breaks done to four fifths count as completed: the last stretch of a routine is often cut off
   * by a closing window, and Workrave counts a break taken likewise.
   */
  public static final double COMPLETED_RATIO = 0.8;

  /**
   * A break is credited at most one and a half times its plan, so that a forgotten "done" does not
   * become an hour of exercise; in tenths because seconds are whole.
   */
  public static final int DOSE_LIMIT_TENTHS = 15;

  /** The most that a break without a plan is credited: twice the longest shipped routine. */
  public static final int UNPLANNED_DOSE_LIMIT_SECONDS = 1_200;

  /** Upper limits of all but the last bin of {@code responsesByDelay}, in seconds. */
  public static final List<Integer> RESPONSE_DELAY_LIMITS = List.of(60, 120, 300, 600, 900);

  /** A guard rail: more breaks a day than any policy could prompt. Later facts are refused. */
  public static final int MAX_BREAKS_A_DAY = 200;

  /** A guard rail: one change of posture every 43 seconds all day. Later facts are refused. */
  public static final int MAX_SEGMENTS_A_DAY = 2_000;

  private MetricRules() {}
}
