/** What people did, read from the activities: it moves their timers and settles their breaks. */
@org.jspecify.annotations.NullMarked
package dev.interlude.reminder.history;
