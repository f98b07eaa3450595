/** Playing past days. */
@NullMarked
package dev.interlude.reminder.backfill;

import org.jspecify.annotations.NullMarked;
