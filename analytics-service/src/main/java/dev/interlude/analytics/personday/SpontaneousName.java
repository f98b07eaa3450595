package dev.interlude.analytics.personday;

/** A spontaneous break is named by the event that reported it. */
public record SpontaneousName(String source, String id) {}
