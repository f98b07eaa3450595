package dev.interlude.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The person became available or not; the latest by event time holds.
 *
 * @param until when it ends; without it, after 4 h or at the end of work
 */
public record PresenceChanged(PresenceState state, @Nullable Instant until)
    implements ClientEvent {}
