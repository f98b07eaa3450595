package dev.interlude.reminder.me;

import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.PolicyMode;
import dev.interlude.reminder.engine.Timer;
import dev.interlude.reminder.policy.PersonPolicy;
import dev.interlude.reminder.routines.Preferences;
import dev.interlude.reminder.timing.BreakPolicy;
import dev.interlude.reminder.timing.Measure;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The policy that a person is under, as they see it.
 *
 * @param kinds all kinds, those that are not due too
 */
record MyPolicy(
    @Schema(type = "string", example = "opt-out") PolicyMode mode,
    boolean participating,
    List<Kind> kinds,
    Preferences preferences) {

  record Kind(
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
          long loosestIntervalMinutes) {}

  record Snooze(int most, long minutes) {}

  static MyPolicy of(Timer timer) {
    PolicyMode mode = timer.person().policyMode();
    PersonPolicy policy = timer.policy();
    return new MyPolicy(
        mode,
        policy.participates(mode),
        Arrays.stream(BreakKind.values()).map(kind -> kind(policy, kind)).toList(),
        policy.preferences());
  }

  private static Kind kind(PersonPolicy policy, BreakKind kind) {
    BreakPolicy above = policy.above(kind);
    BreakPolicy shown = policy.inForce().of(kind).orElse(above);
    Duration naturalBreak = shown.naturalBreak();
    return new Kind(
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
