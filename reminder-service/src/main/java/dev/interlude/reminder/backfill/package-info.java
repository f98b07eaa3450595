/** Runs the real timing over past time, for demonstrations only. */
@org.jspecify.annotations.NullMarked
package dev.interlude.reminder.backfill;
