package dev.interlude.reminder.me;

import dev.interlude.contracts.BreakKind;
import dev.interlude.reminder.engine.Timer;
import dev.interlude.reminder.timing.BreakPolicy;
import dev.interlude.reminder.timing.Deferral;
import dev.interlude.reminder.timing.Measure;
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
    @Schema(description = "Whether it only comes if the person goes on sitting")
        @Nullable Boolean ifSitting,
    @Schema(description = "Why it is due later than its interval says") @Nullable Deferred deferred,
    @Schema(type = "string", description = "Why no break is planned") @Nullable NothingPlanned none,
    @Schema(description = "Nothing is due until then, as the person wished")
        @Nullable Instant pausedUntil,
    @Schema(description = "The policy it follows from") @Nullable Policy policy,
    @Schema(description = "What the policy's interval is counted from") @Nullable Basis basis,
    @Schema(description = "The routine that would be suggested, and why that one")
        @Nullable ChosenRoutine routine) {

  record Policy(
      String policyId,
      int policyVersion,
      long intervalSeconds,
      long expirySeconds,
      @Schema(type = "string", example = "wall-clock") Measure basis) {

    static Policy of(BreakPolicy policy) {
      return new Policy(
          policy.id(),
          policy.version(),
          policy.interval().toSeconds(),
          policy.expiry().toSeconds(),
          policy.measure());
    }
  }

  record Basis(@Schema(type = "string", example = "range-start") NextDue.Basis what, Instant at) {}

  record Deferred(
      @Schema(description = "When it would have been due") Instant from,
      @Schema(
              type = "string",
              description =
                  "What it waits for the end of: in-meeting, do-not-disturb, out-of-office or"
                      + " quiet-hours")
          Deferral.Reason reason) {}

  static NextBreak of(
      Timer timer,
      @Nullable NextDue next,
      @Nullable MyBreak open,
      @Nullable ChosenRoutine routine,
      Instant now) {
    Instant until = timer.pausedUntil();
    Instant paused = until != null && until.isAfter(now) ? until : null;
    if (next == null) {
      return new NextBreak(
          open, null, null, null, null, NothingPlanned.of(timer), paused, null, null, null);
    }
    Deferral deferral = next.deferral();
    return new NextBreak(
        open,
        next.at(),
        next.policy().kind(),
        next.certain() ? null : true,
        deferral == null ? null : new Deferred(deferral.from(), deferral.reason()),
        null,
        paused,
        Policy.of(next.policy()),
        new Basis(next.basis(), next.basisAt()),
        routine);
  }
}
