/** What facts do to timers and breaks. */
@NullMarked
package dev.interlude.reminder.history;

import org.jspecify.annotations.NullMarked;
