package dev.interlude.reminder.prompts;

/** Names a person in a set of rows. */
public record PersonRef(String tenant, String person) {}
