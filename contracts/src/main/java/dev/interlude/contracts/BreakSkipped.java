package dev.interlude.contracts;

import org.jspecify.annotations.Nullable;

/** The person said no to this break. */
public record BreakSkipped(BreakId breakId, @Nullable SkipReason reason) implements ClientEvent {}
