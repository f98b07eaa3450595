/** Breaks that were due: their rows, their events, and what becomes of an open one. */
@NullMarked
package dev.interlude.reminder.prompts;

import org.jspecify.annotations.NullMarked;
