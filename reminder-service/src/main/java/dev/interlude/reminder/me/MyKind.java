package dev.interlude.reminder.me;

import dev.interlude.contracts.BreakKind;
import dev.interlude.reminder.policy.PersonPolicy;
import dev.interlude.reminder.timing.BreakPolicy;
import dev.interlude.reminder.timing.Measure;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One kind of break, as the person sees it. */
record MyKind(
    @Schema(type = "string", example = "movement") BreakKind kind,
    boolean enabled,
    long intervalMinutes,
    long lengthSeconds,
    long expiryMinutes,
    @Schema(type = "string", example = "wall-clock") Measure basis,
    Snooze snooze,
    @Nullable Integer dailyMost,
    @Schema(description = "0 if no rest counts as a break") long naturalBreakMinutes,
    @Schema(description = "The policy above: as break.due names it, or a preset") String source,
    @Schema(description = "Whether the person's own wish changes it") boolean own,
    @Schema(description = "The longest interval that the person may wish")
        long loosestIntervalMinutes) {

  record Snooze(int most, long minutes) {}

  static MyKind of(PersonPolicy policy, BreakKind kind) {
    BreakPolicy above = policy.above(kind);
    BreakPolicy shown = policy.inForce().of(kind).orElse(above);
    Duration naturalBreak = shown.naturalBreak();
    return new MyKind(
        kind,
        policy.inForce().of(kind).isPresent(),
        shown.interval().toMinutes(),
        shown.length().toSeconds(),
        shown.expiry().toMinutes(),
        shown.measure(),
        new Snooze(shown.snooze().most(), shown.snooze().longest().toMinutes()),
        shown.dailyMost(),
        naturalBreak == null ? 0 : naturalBreak.toMinutes(),
        above.id(),
        !policy.given().of(kind).equals(policy.inForce().of(kind)),
        above.interval().toMinutes());
  }
}
