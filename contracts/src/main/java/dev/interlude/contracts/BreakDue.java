package dev.interlude.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A break is due now; a snooze says it again with the same breakId and a later expiry. */
public record BreakDue(
    BreakId breakId,
    BreakKind kind,
    Instant dueAt,
    Instant expiresAt,
    int plannedSeconds,
    @Nullable String routineId,
    @Nullable Integer routineVersion,
    String policyId,
    int policyVersion)
    implements BreakEvent {}
