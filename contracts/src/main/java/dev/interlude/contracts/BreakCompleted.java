package dev.interlude.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A break ended at the event's time; without a breakId it is a spontaneous one.
 *
 * @param ratio the part of the routine that was done, 0 to 1
 * @param painBefore 0 to 10, given freely
 * @param painAfter 0 to 10, given freely
 */
public record BreakCompleted(
    @Nullable BreakId breakId,
    BreakKind kind,
    Instant startedAt,
    double ratio,
    @Nullable Integer plannedSeconds,
    @Nullable String routineId,
    @Nullable Integer routineVersion,
    @Nullable Integer stepsDone,
    @Nullable Integer stepsTotal,
    @Nullable Integer painBefore,
    @Nullable Integer painAfter)
    implements ClientEvent {}
