/** What the timing of breaks promises. */
@NullMarked
package dev.interlude.reminder.timing;

import org.jspecify.annotations.NullMarked;
