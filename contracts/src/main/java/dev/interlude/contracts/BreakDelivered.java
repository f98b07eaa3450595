package dev.interlude.contracts;

import org.jspecify.annotations.Nullable;

/** The prompt was shown to the person; said by the app, or by reminder-service for a push. */
public record BreakDelivered(BreakId breakId, @Nullable String channel)
    implements ClientEvent, BreakEvent {}
