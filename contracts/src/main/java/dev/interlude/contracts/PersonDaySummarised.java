package dev.interlude.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The summary of one person's local day: docs/metrics.md, section 1, with the names used there. All
 * lengths are whole seconds.
 *
 * @param assignment the one with the highest directory version among the day's facts
 * @param recordedSecondsByEvidence five numbers, evidence rank 0 first
 * @param sittingSecondsByBoutLength eight bins from [0,5) to [90,∞) minutes
 * @param sittingSecondsByHour 24 numbers by local hour of day, as the other two by hour
 * @param breaks outcomes of prompted breaks
 * @param breaksByKind the same by kind of break; kinds without a break are left out
 * @param responsesByDelay six bins from [0,1) to [15,∞) minutes
 * @param timeline the resolved segments as a text: the epoch second at which the first one begins,
 *     then of each one its evidence rank, posture rank, a colon and its seconds, or {@code -:} and
 *     the seconds of a gap; empty when nothing is recorded, null from a release that did not tell
 */
public record PersonDaySummarised(
    String tenant,
    String person,
    LocalDate date,
    Assignment assignment,
    int metricVersion,
    boolean cleared,
    long recordedSeconds,
    long sittingSeconds,
    long uprightSeconds,
    long awaySeconds,
    long inferredSittingSeconds,
    List<Long> recordedSecondsByEvidence,
    boolean valid,
    int bouts,
    long longestBoutSeconds,
    int prolongedBouts,
    long prolongedSittingSeconds,
    long usualBoutSeconds,
    List<Long> sittingSecondsByBoutLength,
    int sittingBreaks,
    int naturalBreaks,
    List<Long> sittingSecondsByHour,
    List<Long> recordedSecondsByHour,
    List<Long> prolongedSecondsByHour,
    Outcomes breaks,
    Map<BreakKind, Outcomes> breaksByKind,
    int spontaneousBreaks,
    int snoozes,
    long activeSeconds,
    int responseCount,
    long responseSeconds,
    List<Integer> responsesByDelay,
    List<RoutineUse> routineUses,
    @Nullable String timeline)
    implements EventData {

  /** How many prompted breaks of the day ended in which outcome. */
  public record Outcomes(
      int pending,
      int completed,
      int partial,
      int late,
      int skipped,
      int withdrawn,
      int missed,
      int undelivered) {}

  /** How often a routine was begun and done this day, with the pain given before and after. */
  public record RoutineUse(
      String routineId,
      @Nullable Integer routineVersion,
      int started,
      int completed,
      List<Integer> painBefore,
      List<Integer> painAfter) {}
}
