package dev.interlude.activity.judge;

import dev.interlude.contracts.BreakCompleted;
import dev.interlude.contracts.BreakDelivered;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakSkipped;
import dev.interlude.contracts.BreakSnoozed;
import dev.interlude.contracts.BreakStarted;
import dev.interlude.contracts.ClientEvent;
import dev.interlude.contracts.DayCleared;
import dev.interlude.contracts.PostureObserved;
import dev.interlude.contracts.PresenceChanged;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which moments of a fact are judged. */
final class FactTimes {

  private FactTimes() {}

  /** When the fact began: what is judged too old. */
  static Instant beginOf(ClientEvent data, Instant time) {
    return switch (data) {
      case PostureObserved posture -> posture.from();
      case BreakCompleted completed -> completed.startedAt();
      case BreakStarted _, BreakDelivered _, BreakSnoozed _, BreakSkipped _ -> time;
      case PresenceChanged _, DayCleared _ -> time;
    };
  }

  /** The fact's own time: zone and assignment are those of then. */
  static Instant ownTimeOf(ClientEvent data, Instant time) {
    BreakId prompted = breakIdOf(data);
    return prompted == null ? beginOf(data, time) : prompted.dueAt();
  }

  /** The prompted break that the fact is about; null for other facts. */
  static @Nullable BreakId breakIdOf(ClientEvent data) {
    return switch (data) {
      case BreakDelivered delivered -> delivered.breakId();
      case BreakSnoozed snoozed -> snoozed.breakId();
      case BreakSkipped skipped -> skipped.breakId();
      case BreakStarted started -> started.breakId();
      case BreakCompleted completed -> completed.breakId();
      case PostureObserved _, PresenceChanged _, DayCleared _ -> null;
    };
  }
}
