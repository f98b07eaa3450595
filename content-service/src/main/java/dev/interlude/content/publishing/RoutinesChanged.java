package dev.interlude.content.publishing;

/** Told within the service, once it is committed, when readers see something else than before. */
public record RoutinesChanged(String owner) {}
