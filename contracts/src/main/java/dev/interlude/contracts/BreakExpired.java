package dev.interlude.contracts;

/** A break was neither started nor skipped in time. */
public record BreakExpired(BreakId breakId) implements BreakEvent {}
