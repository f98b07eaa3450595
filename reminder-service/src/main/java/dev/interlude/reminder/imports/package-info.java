/** Many people at once, out of a CSV file. */
@NullMarked
package dev.interlude.reminder.imports;

import org.jspecify.annotations.NullMarked;
