package dev.interlude.reminder.policy;

/** A policy has a further version, and timers are to follow it. */
public record VersionAdded(String tenant) {}
