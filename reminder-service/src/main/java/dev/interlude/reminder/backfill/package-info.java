/** Runs the real timing over past time, for demonstrations only. */
@NullMarked
package dev.interlude.reminder.backfill;

import org.jspecify.annotations.NullMarked;
