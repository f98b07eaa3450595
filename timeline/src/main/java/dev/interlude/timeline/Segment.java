package dev.interlude.timeline;

/** A longest stretch of a timeline with one winning observation, in epoch seconds, half-open. */
public record Segment(long from, long to, Evidence evidence, Posture posture) {}
