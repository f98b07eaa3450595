/** What is sealed, and what is kept plain. */
@NullMarked
package dev.interlude.reminder.secrets;

import org.jspecify.annotations.NullMarked;
