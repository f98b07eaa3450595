package dev.interlude.reminder.policy;

/** A policy was changed, and timers are to follow it. */
public record PolicyChanged(String tenant) {}
