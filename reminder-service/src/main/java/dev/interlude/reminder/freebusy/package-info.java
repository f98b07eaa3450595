/** Meetings from a calendar that a person lets us look at. */
@NullMarked
package dev.interlude.reminder.freebusy;

import org.jspecify.annotations.NullMarked;
