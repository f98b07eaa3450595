package dev.interlude.analytics.personday;

import dev.interlude.timeline.MetricRules;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one routine within one break. Two traces of the same routine merge by maximum.
 *
 * @param version null when the app did not say
 * @param ratio the highest part done; -1 while only its start is known
 * @param painBefore 0 to 10; -1 when not given
 * @param painAfter 0 to 10; -1 when not given
 */
public record RoutineTrace(
    String routineId, @Nullable Integer version, double ratio, int painBefore, int painAfter)
    implements Comparable<RoutineTrace> {

  public static final int NOT_GIVEN = -1;

  static RoutineTrace started(String routineId, @Nullable Integer version) {
    return new RoutineTrace(routineId, version, NOT_GIVEN, NOT_GIVEN, NOT_GIVEN);
  }

  boolean completed() {
    return ratio >= MetricRules.COMPLETED_RATIO;
  }

  boolean painKnown() {
    return painBefore != NOT_GIVEN && painAfter != NOT_GIVEN;
  }

  RoutineTrace merge(RoutineTrace other) {
    return new RoutineTrace(
        routineId,
        version,
        Math.max(ratio, other.ratio),
        Math.max(painBefore, other.painBefore),
        Math.max(painAfter, other.painAfter));
  }

  /** By routine and version only: traces that compare equal merge. */
  @Override
  public int compareTo(RoutineTrace other) {
    int byId = routineId.compareTo(other.routineId);
    return byId != 0 ? byId : Long.compare(versionRank(), other.versionRank());
  }

  private long versionRank() {
    return version == null ? Long.MIN_VALUE : version;
  }
}
