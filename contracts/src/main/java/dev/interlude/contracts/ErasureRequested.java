package dev.interlude.contracts;

/** Everything about the person up to this directory version must go. */
public record ErasureRequested(String tenant, String person, int directoryVersion)
    implements ErasureEvent {}
