package dev.interlude.reminder.policy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A policy as it shall be: a preset, or kinds of break. */
record PolicyRequest(
    @Schema(description = "Of GET /v1/policies/presets; instead of kinds", example = "hse-5-per-60")
        @Nullable String preset,
    @Schema(description = "At most one of each kind; the kinds left out are not due at all")
        @Nullable List<@Nullable Kind> kinds,
    @Schema(description = "Local times in which nothing is due though it is working time")
        @Nullable List<@Nullable QuietHours> quietHours,
    @Schema(description = "Why it is changed; kept with the version") @Nullable String reason) {

  record Kind(
      @Schema(description = "micro, movement or rest") @Nullable String kind,
      @Schema(description = "5 to 240") @Nullable Integer intervalMinutes,
      @Schema(description = "5 to 3600, where no routine says otherwise")
          @Nullable Integer lengthSeconds,
      @Schema(description = "How long it stays open; at most the interval")
          @Nullable Integer expiryMinutes,
      @Schema(description = "wall-clock, or sitting: sitting time since the last break")
          @Nullable String basis,
      @Nullable Snooze snooze,
      @Schema(description = "1 to 100 on a date; without a limit unless given")
          @Nullable Integer dailyMost,
      @Schema(description = "So long upright or away is as good: 1 to 60, 0 for never; 5")
          @Nullable Integer naturalBreakMinutes) {}

  record Snooze(
      @Schema(description = "How often: 0 to 10") @Nullable Integer most,
      @Schema(description = "How long: 1 to half the interval") @Nullable Integer minutes) {}
}
