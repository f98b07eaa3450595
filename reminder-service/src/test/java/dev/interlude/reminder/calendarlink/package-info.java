@NullMarked
package dev.interlude.reminder.calendarlink;

import org.jspecify.annotations.NullMarked;
