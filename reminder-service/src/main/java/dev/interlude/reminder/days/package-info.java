/** People take a day back. */
@NullMarked
package dev.interlude.reminder.days;

import org.jspecify.annotations.NullMarked;
