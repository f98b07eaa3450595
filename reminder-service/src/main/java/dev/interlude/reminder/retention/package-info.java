/** How long breaks and facts are kept. */
@NullMarked
package dev.interlude.reminder.retention;

import org.jspecify.annotations.NullMarked;
