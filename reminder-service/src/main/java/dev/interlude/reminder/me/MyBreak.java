package dev.interlude.reminder.me;

import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A break that was due, as its person sees it. */
record MyBreak(
    @Schema(type = "string", example = "movement-20261116T100000+0100") BreakId breakId,
    @Schema(type = "string", example = "movement") BreakKind kind,
    Instant dueAt,
    Instant expiresAt,
    int plannedSeconds,
    @Nullable String routineId,
    @Nullable Integer routineVersion,
    @Schema(type = "string", description = "open, snoozed, or the outcome") BreakState state,
    @Schema(description = "Why it was withdrawn") @Nullable String reason,
    int snoozes,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt) {}
