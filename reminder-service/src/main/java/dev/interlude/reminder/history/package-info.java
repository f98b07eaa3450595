/** What people did, read from the activities: it moves their timers and settles their breaks. */
@NullMarked
package dev.interlude.reminder.history;

import org.jspecify.annotations.NullMarked;
