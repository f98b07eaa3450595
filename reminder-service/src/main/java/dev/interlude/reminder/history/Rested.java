package dev.interlude.reminder.history;

import java.time.Instant;

/** Somebody who stood up or left, and when that became long enough to be a rest. */
record Rested(String tenant, String person, Instant at) {}
