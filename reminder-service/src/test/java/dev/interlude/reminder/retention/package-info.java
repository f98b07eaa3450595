/** What is dropped and what is kept. */
@NullMarked
package dev.interlude.reminder.retention;

import org.jspecify.annotations.NullMarked;
