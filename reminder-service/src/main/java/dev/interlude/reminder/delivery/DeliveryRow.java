package dev.interlude.reminder.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new row of what is to be sent; names are the columns'. */
record DeliveryRow(
    UUID target,
    String id,
    String tenant,
    String person,
    String breakId,
    String type,
    String body,
    @Nullable Instant expiresAt,
    Instant saidAt,
    State state,
    @Nullable Instant nextAttempt,
    Instant giveUpAt) {

  /** What is due by now waits; what is over, or too old, is only noted. */
  static DeliveryRow of(UUID target, BreakWord word, Instant now, Duration giveUp) {
    Instant end = word.expiresAt() == null ? word.saidAt().plus(giveUp) : word.expiresAt();
    boolean over = !end.isAfter(now);
    return new DeliveryRow(
        target,
        word.id(),
        word.person().tenant(),
        word.person().person(),
        word.breakId(),
        word.type(),
        word.json(),
        word.expiresAt(),
        word.saidAt(),
        over ? State.OVER : State.WAITING,
        over ? null : now,
        end);
  }
}
