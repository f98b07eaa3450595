package dev.interlude.reminder.policy;

import dev.interlude.contracts.BreakKind;
import dev.interlude.reminder.timing.BreakPolicy;
import dev.interlude.reminder.timing.Measure;
import dev.interlude.reminder.timing.SnoozeRule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says of one kind of break.
 *
 * @param naturalBreakMinutes so long upright or away is as good as a break; 0 if none is
 */
record KindPolicy(
    @Schema(type = "string", example = "movement") BreakKind kind,
    int intervalMinutes,
    int lengthSeconds,
    int expiryMinutes,
    @Schema(type = "string", description = "wall-clock or sitting") Measure basis,
    Snooze snooze,
    @Nullable Integer dailyMost,
    int naturalBreakMinutes) {

  /** How often a break may be put off, and how long each time. */
  record Snooze(int most, int minutes) {}

  BreakPolicy policy(String id, int version) {
    return new BreakPolicy(
        id,
        version,
        kind,
        Duration.ofMinutes(intervalMinutes),
        Duration.ofSeconds(lengthSeconds),
        Duration.ofMinutes(expiryMinutes),
        basis,
        new SnoozeRule(snooze.most(), Duration.ofMinutes(snooze.minutes())),
        dailyMost,
        naturalBreakMinutes == 0 ? null : Duration.ofMinutes(naturalBreakMinutes));
  }
}
