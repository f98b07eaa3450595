/** The engine against a real broker and database. */
@NullMarked
package dev.interlude.reminder.engine;

import org.jspecify.annotations.NullMarked;
