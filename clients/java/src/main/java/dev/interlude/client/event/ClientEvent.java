package dev.interlude.client.event;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened. Each type checks its own fields when it is made, and throws an
 * IllegalArgumentException that names the field and the rule; a null that is not allowed is a
 * NullPointerException.
 */
public sealed interface ClientEvent
    permits PostureObserved,
        BreakDelivered,
        BreakSnoozed,
        BreakSkipped,
        BreakStarted,
        BreakCompleted,
        PresenceChanged,
        DayCleared {

  /** The type on the wire, as {@code dev.interlude.posture.observed.v1}. */
  String type();

  /** The data as they are written to JSON; absent fields are left out. */
  Map<String, Object> data();

  /** When it happened, if the data tell; null where it has to be said beside them. */
  default @Nullable Instant happenedAt() {
    return null;
  }
}
