/** A person's planned breaks as a calendar behind a secret link. */
@NullMarked
package dev.interlude.reminder.calendarlink;

import org.jspecify.annotations.NullMarked;
