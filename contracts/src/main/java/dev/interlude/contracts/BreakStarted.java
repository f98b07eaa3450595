package dev.interlude.contracts;

import org.jspecify.annotations.Nullable;

/** A break began at the event's time; without a breakId it is a spontaneous one. */
public record BreakStarted(
    @Nullable BreakId breakId,
    BreakKind kind,
    @Nullable String routineId,
    @Nullable Integer routineVersion)
    implements ClientEvent {}
