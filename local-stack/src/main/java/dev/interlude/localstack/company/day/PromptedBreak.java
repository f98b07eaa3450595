package dev.interlude.localstack.company.day;

import dev.interlude.contracts.BreakId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A break that a person is reminded of, as reminder-service tells of it. */
public record PromptedBreak(
    BreakId id,
    Instant expiresAt,
    int plannedSeconds,
    @Nullable String routineId,
    @Nullable Integer routineVersion) {}
