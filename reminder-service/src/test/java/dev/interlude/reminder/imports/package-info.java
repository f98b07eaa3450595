/** Files of people, good ones and others. */
@NullMarked
package dev.interlude.reminder.imports;

import org.jspecify.annotations.NullMarked;
