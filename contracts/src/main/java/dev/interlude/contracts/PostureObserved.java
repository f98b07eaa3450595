package dev.interlude.contracts;

import java.time.Instant;

/**
 * A posture held without interruption.
 *
 * @param from begin, inclusive
 * @param to end, exclusive; equals the event's time
 */
public record PostureObserved(Instant from, Instant to, Posture posture, Evidence evidence)
    implements ClientEvent {}
