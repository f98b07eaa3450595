package dev.interlude.activity.rejected;

import dev.interlude.activity.judge.RejectionCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record of the topic of rejected events.
 *
 * @param client empty when the token named no app
 * @param at when the event was received
 * @param size of the event in bytes
 * @param kept null when only a fingerprint was kept
 */
record Rejection(
    String tenant,
    String client,
    RejectionCode code,
    @Nullable String pointer,
    Way way,
    Instant at,
    int size,
    @Nullable KeptEvent kept) {

  byte @Nullable [] event() {
    return kept == null ? null : kept.event();
  }

  @Nullable String sentAt() {
    return kept == null ? null : kept.sentAt();
  }

  @Nullable String person() {
    return kept == null ? null : kept.person();
  }

  @Nullable String subject() {
    return kept == null ? null : kept.subject();
  }
}
