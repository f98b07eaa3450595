package dev.interlude.reminder.me;

import dev.interlude.contracts.WireNamed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a break stands: open, snoozed, or its outcome by docs/metrics.md, section 1.4. */
enum BreakState implements WireNamed {
  OPEN,
  SNOOZED,
  COMPLETED,
  PARTIAL,
  LATE,
  SKIPPED,
  WITHDRAWN,
  MISSED,
  UNDELIVERED;

  private static final double DONE = 0.8;
  private static final String EXPIRED = "expired";

  /** What is known of the break. */
  record Known(
      Instant expiresAt,
      @Nullable Instant remindAt,
      @Nullable Instant startedAt,
      @Nullable Double ratio,
      boolean delivered,
      boolean skipped,
      @Nullable String closing) {}

  static BreakState of(Known known) {
    if (known.startedAt() != null) {
      if (known.startedAt().isAfter(known.expiresAt())) {
        return LATE;
      }
      return known.ratio() != null && known.ratio() >= DONE ? COMPLETED : PARTIAL;
    }
    if (known.skipped()) {
      return SKIPPED;
    }
    if (known.closing() == null) {
      return known.remindAt() == null ? OPEN : SNOOZED;
    }
    if (!known.closing().equals(EXPIRED)) {
      return WITHDRAWN;
    }
    return known.delivered() ? MISSED : UNDELIVERED;
  }
}
