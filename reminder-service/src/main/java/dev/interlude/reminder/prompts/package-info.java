/** Breaks that were due: their rows, their events, and what becomes of an open one. */
@org.jspecify.annotations.NullMarked
package dev.interlude.reminder.prompts;
