/** Tests of the package of the same name. */
@NullMarked
package dev.interlude.reminder.holidays;

import org.jspecify.annotations.NullMarked;
