package dev.interlude.reminder.me;

import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.PolicyMode;
import dev.interlude.reminder.engine.Timer;
import dev.interlude.reminder.policy.PersonPolicy;
import dev.interlude.reminder.routines.Preferences;
import dev.interlude.reminder.timing.QuietRange;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;

/**
 * The policy that a person is under, as they see it.
 *
 * @param kinds all kinds, those that are not due too
 */
record MyPolicy(
    @Schema(type = "string", example = "opt-out") PolicyMode mode,
    boolean participating,
    List<MyKind> kinds,
    @Schema(description = "Nothing is due in them: those of the policy and the person's own")
        List<QuietRange> quietHours,
    @Schema(description = "What the person wished of them") List<QuietRange> ownQuietHours,
    Preferences preferences) {

  static MyPolicy of(Timer timer) {
    PolicyMode mode = timer.person().policyMode();
    PersonPolicy policy = timer.policy();
    return new MyPolicy(
        mode,
        policy.participates(mode),
        Arrays.stream(BreakKind.values()).map(kind -> MyKind.of(policy, kind)).toList(),
        policy.inForce().quiet(),
        policy.ownQuiet(),
        policy.preferences());
  }
}
