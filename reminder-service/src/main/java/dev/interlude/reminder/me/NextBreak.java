package dev.interlude.reminder.me;

import dev.interlude.contracts.BreakKind;
import dev.interlude.reminder.engine.Timer;
import dev.interlude.reminder.timing.BreakPolicy;
import dev.interlude.reminder.timing.NextDue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a person's next break is due, and why then.
 *
 * @param open the break that can be answered now
 * @param dueAt null when no break is planned
 */
record NextBreak(
    @Nullable MyBreak open,
    @Nullable Instant dueAt,
    @Schema(type = "string", example = "movement") @Nullable BreakKind kind,
    @Schema(description = "Why no break is planned: not-reminded or no-working-hours")
        @Nullable String none,
    @Schema(description = "Nothing is due until then, as the person wished")
        @Nullable Instant pausedUntil,
    Policy policy,
    @Schema(description = "What the policy's interval is counted from") @Nullable Basis basis) {

  record Policy(String policyId, int policyVersion, long intervalSeconds, long expirySeconds) {}

  record Basis(@Schema(type = "string", example = "range-start") NextDue.Basis what, Instant at) {}

  static NextBreak of(Timer timer, @Nullable MyBreak open, Instant now) {
    BreakPolicy policy = Timer.POLICY;
    Instant until = timer.pausedUntil();
    Instant paused = until != null && until.isAfter(now) ? until : null;
    var said =
        new Policy(
            policy.id(),
            policy.version(),
            policy.interval().toSeconds(),
            policy.expiry().toSeconds());
    return timer
        .next()
        .map(
            next ->
                new NextBreak(
                    open,
                    next.at(),
                    policy.kind(),
                    null,
                    paused,
                    said,
                    new Basis(next.basis(), next.basisAt())))
        .orElseGet(
            () ->
                new NextBreak(
                    open,
                    null,
                    null,
                    timer.isReminded() ? "no-working-hours" : "not-reminded",
                    paused,
                    said,
                    null));
  }
}
