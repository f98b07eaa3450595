package dev.interlude.analytics.personday;

import dev.interlude.timeline.MetricRules;
import java.util.List;
import java.util.TreeMap;

/**
 * All that is known of one break (metrics.md §1.4). Two of them merge field by field with a maximum
 * or minimum, so neither order nor repetition matters. Instants are epoch seconds; what is unknown
 * has the value that loses every comparison.
 *
 * @param due whether its {@code break.due} is known
 * @param expiry the latest
 * @param plannedSeconds the largest
 * @param delivery the earliest
 * @param start the earliest
 * @param end the latest
 * @param ratio the highest part done
 * @param snoozes the highest number of a snooze
 * @param routines what was done in it, in order of routine and version
 */
public record BreakFacts(
    boolean due,
    boolean skipped,
    boolean withdrawn,
    boolean expired,
    long expiry,
    int plannedSeconds,
    long delivery,
    long start,
    long end,
    double ratio,
    int snoozes,
    List<RoutineTrace> routines) {

  public static final long NEVER_YET = Long.MIN_VALUE;
  public static final long NOT_SEEN = Long.MAX_VALUE;
  public static final int NO_PLAN = 0;

  static final BreakFacts NOTHING =
      new BreakFacts(
          false,
          false,
          false,
          false,
          NEVER_YET,
          NO_PLAN,
          NOT_SEEN,
          NOT_SEEN,
          NEVER_YET,
          RoutineTrace.NOT_GIVEN,
          0,
          List.of());

  static BreakFacts due(long expiry, int plannedSeconds) {
    return new BreakFacts(
        true,
        false,
        false,
        false,
        expiry,
        plannedSeconds,
        NOT_SEEN,
        NOT_SEEN,
        NEVER_YET,
        RoutineTrace.NOT_GIVEN,
        0,
        List.of());
  }

  BreakFacts withDelivery(long at) {
    return new BreakFacts(
        due,
        skipped,
        withdrawn,
        expired,
        expiry,
        plannedSeconds,
        at,
        start,
        end,
        ratio,
        snoozes,
        routines);
  }

  BreakFacts withSession(long from, long to, double done, int planned, List<RoutineTrace> traces) {
    return new BreakFacts(
        due, skipped, withdrawn, expired, expiry, planned, delivery, from, to, done, snoozes,
        traces);
  }

  BreakFacts withSnooze(int number) {
    return new BreakFacts(
        due,
        skipped,
        withdrawn,
        expired,
        expiry,
        plannedSeconds,
        delivery,
        start,
        end,
        ratio,
        number,
        routines);
  }

  BreakFacts withFlags(boolean isSkipped, boolean isWithdrawn, boolean isExpired) {
    return new BreakFacts(
        due,
        isSkipped,
        isWithdrawn,
        isExpired,
        expiry,
        plannedSeconds,
        delivery,
        start,
        end,
        ratio,
        snoozes,
        routines);
  }

  BreakFacts merge(BreakFacts other) {
    return new BreakFacts(
        due || other.due,
        skipped || other.skipped,
        withdrawn || other.withdrawn,
        expired || other.expired,
        Math.max(expiry, other.expiry),
        Math.max(plannedSeconds, other.plannedSeconds),
        Math.min(delivery, other.delivery),
        Math.min(start, other.start),
        Math.max(end, other.end),
        Math.max(ratio, other.ratio),
        Math.max(snoozes, other.snoozes),
        merged(routines, other.routines));
  }

  boolean delivered() {
    return delivery != NOT_SEEN;
  }

  boolean started() {
    return start != NOT_SEEN;
  }

  boolean ended() {
    return end != NEVER_YET;
  }

  boolean done() {
    return ratio >= MetricRules.COMPLETED_RATIO;
  }

  private static List<RoutineTrace> merged(List<RoutineTrace> some, List<RoutineTrace> others) {
    if (others.isEmpty() || some.equals(others)) {
      return some;
    }
    var byRoutine = new TreeMap<RoutineTrace, RoutineTrace>();
    for (RoutineTrace trace : some) {
      byRoutine.put(trace, trace);
    }
    for (RoutineTrace trace : others) {
      byRoutine.merge(trace, trace, RoutineTrace::merge);
    }
    return List.copyOf(byRoutine.values());
  }
}
