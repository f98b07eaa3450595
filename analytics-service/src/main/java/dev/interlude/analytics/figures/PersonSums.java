package dev.interlude.analytics.figures;

import dev.interlude.contracts.BreakKind;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one person adds to the figures of a unit over a period: the sums over the person-days that
 * may count. Lengths are seconds.
 */
public final class PersonSums {

  static final int BOUT_BINS = 8;
  static final int DELAY_BINS = 6;
  static final int EVIDENCES = 5;
  static final int HOURS = 24;
  static final int HOURS_OF_WEEK = 7 * HOURS;

  long recorded;
  long sitting;
  long prolonged;
  long inferred;
  long sittingBreaks;
  long validDays;
  long expectedDays;
  long natural;
  long spontaneous;
  final OutcomeSums breaks = new OutcomeSums();
  final Map<BreakKind, OutcomeSums> breaksByKind = new EnumMap<>(BreakKind.class);
  final Map<String, RoutineSums> routines = new HashMap<>();
  final long[] boutLengths = new long[BOUT_BINS];
  final long[] responses = new long[DELAY_BINS];
  final long[] evidence = new long[EVIDENCES];

  /** From Monday 00:00 on, by hour; a month holds five of each weekday, which an int can count. */
  final int[] recordedByHour = new int[HOURS_OF_WEEK];

  final int[] prolongedByHour = new int[HOURS_OF_WEEK];

  /** Counts a day on which the person was enrolled, was to work and was reminded. */
  public void expectDay() {
    expectedDays++;
  }

  /** Adds what the person shares of posture on a scheduled workday. */
  public void addPosture(CountedDay day, DayOfWeek weekday) {
    natural += day.naturalBreaks();
    if (!day.valid()) {
      return;
    }
    validDays++;
    recorded += day.recordedSeconds();
    sitting += day.sittingSeconds();
    prolonged += day.prolongedSittingSeconds();
    inferred += day.inferredSittingSeconds();
    sittingBreaks += day.sittingBreaks();
    addAll(boutLengths, day.sittingSecondsByBoutLength());
    addAll(evidence, day.recordedSecondsByEvidence());
    addHours(recordedByHour, weekday, day.recordedSecondsByHour());
    addHours(prolongedByHour, weekday, day.prolongedSecondsByHour());
  }

  /** Adds the prompted and spontaneous breaks of a scheduled workday. */
  public void addBreaks(CountedDay day) {
    breaks.add(day.breaks());
    day.breaksByKind()
        .forEach(
            (kind, outcomes) ->
                breaksByKind.computeIfAbsent(kind, k -> new OutcomeSums()).add(outcomes));
    spontaneous += day.spontaneousBreaks();
    addAll(responses, day.responsesByDelay());
    day.routineUses()
        .forEach(
            use -> routines.computeIfAbsent(use.routineId(), id -> new RoutineSums()).add(use));
  }

  /** Whether there is a valid day or a resolved prompt. */
  boolean hasData() {
    return validDays > 0 || breaks.resolved() > 0;
  }

  void addOutcomes(BreakKind kind, BinSums sums) {
    OutcomeSums outcomes = breaksByKind.get(kind);
    if (outcomes != null) {
      sums.add(outcomes.byOutcome());
    }
  }

  private static void addAll(long[] sums, List<? extends Number> bins) {
    for (int i = 0; i < sums.length && i < bins.size(); i++) {
      sums[i] += bins.get(i).longValue();
    }
  }

  private static void addHours(int[] sums, DayOfWeek weekday, List<Long> hours) {
    int monday = (weekday.getValue() - 1) * HOURS;
    for (int hour = 0; hour < HOURS && hour < hours.size(); hour++) {
      sums[monday + hour] += Math.toIntExact(hours.get(hour));
    }
  }
}
