/** Which routine is chosen. */
@NullMarked
package dev.interlude.reminder.routines;

import org.jspecify.annotations.NullMarked;
