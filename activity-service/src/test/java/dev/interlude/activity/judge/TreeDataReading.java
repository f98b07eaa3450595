package dev.interlude.activity.judge;

import dev.interlude.contracts.BreakCompleted;
import dev.interlude.contracts.BreakDelivered;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.BreakSkipped;
import dev.interlude.contracts.BreakSnoozed;
import dev.interlude.contracts.BreakStarted;
import dev.interlude.contracts.ClientEvent;
import dev.interlude.contracts.DayCleared;
import dev.interlude.contracts.EventType;
import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.Posture;
import dev.interlude.contracts.PostureObserved;
import dev.interlude.contracts.PresenceChanged;
import dev.interlude.contracts.PresenceState;
import dev.interlude.contracts.SkipReason;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the data of each type that clients report is read, with the ranges of its numbers. */
final class TreeDataReading {

  private static final int MOST_SNOOZES = 3;
  private static final int WORST_PAIN = 10;
  private static final int MOST_STEPS = 1_000;
  private static final int LONGEST_PLAN_SECONDS = 4 * 3_600;

  private static final Map<EventType, Function<TreeFields, ClientEvent>> READINGS =
      new EnumMap<>(
          Map.of(
              EventType.POSTURE_OBSERVED, TreeDataReading::posture,
              EventType.BREAK_DELIVERED, TreeDataReading::delivered,
              EventType.BREAK_SNOOZED, TreeDataReading::snoozed,
              EventType.BREAK_SKIPPED, TreeDataReading::skipped,
              EventType.BREAK_STARTED, TreeDataReading::started,
              EventType.BREAK_COMPLETED, TreeDataReading::completed,
              EventType.PRESENCE_CHANGED, TreeDataReading::presence,
              EventType.DAY_CLEARED, data -> new DayCleared(data.date("date"))));

  private TreeDataReading() {}

  static ClientEvent read(EventType type, TreeFields data) {
    Function<TreeFields, ClientEvent> reading = READINGS.get(type);
    if (reading == null) {
      throw new IllegalArgumentException("clients do not report " + type);
    }
    return reading.apply(data);
  }

  private static PostureObserved posture(TreeFields data) {
    return new PostureObserved(
        data.time("from"),
        data.time("to"),
        data.oneOf(Posture.class, "posture"),
        data.oneOf(Evidence.class, "evidence"));
  }

  private static BreakDelivered delivered(TreeFields data) {
    return new BreakDelivered(data.breakId(), data.optionalName("channel"));
  }

  private static BreakSnoozed snoozed(TreeFields data) {
    return new BreakSnoozed(
        data.breakId(), data.integer("number", 1, MOST_SNOOZES), data.time("until"));
  }

  private static BreakSkipped skipped(TreeFields data) {
    return new BreakSkipped(data.breakId(), data.optionalOneOf(SkipReason.class, "reason"));
  }

  private static BreakStarted started(TreeFields data) {
    return new BreakStarted(
        data.optionalBreakId(),
        data.oneOf(BreakKind.class, "kind"),
        data.optionalName("routineId"),
        version(data));
  }

  private static BreakCompleted completed(TreeFields data) {
    return new BreakCompleted(
        data.optionalBreakId(),
        data.oneOf(BreakKind.class, "kind"),
        data.time("startedAt"),
        data.share("ratio"),
        data.optionalInteger("plannedSeconds", 1, LONGEST_PLAN_SECONDS),
        data.optionalName("routineId"),
        version(data),
        data.optionalInteger("stepsDone", 0, MOST_STEPS),
        data.optionalInteger("stepsTotal", 1, MOST_STEPS),
        data.optionalInteger("painBefore", 0, WORST_PAIN),
        data.optionalInteger("painAfter", 0, WORST_PAIN));
  }

  private static PresenceChanged presence(TreeFields data) {
    return new PresenceChanged(
        data.oneOf(PresenceState.class, "state"), data.optionalTime("until"));
  }

  private static @Nullable Integer version(TreeFields data) {
    return data.optionalInteger("routineVersion", 1, Integer.MAX_VALUE);
  }
}
