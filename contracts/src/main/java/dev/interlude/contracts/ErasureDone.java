package dev.interlude.contracts;

/** A service has deleted what it held about the person. */
public record ErasureDone(String tenant, String person, int directoryVersion, String service)
    implements ErasureEvent {}
