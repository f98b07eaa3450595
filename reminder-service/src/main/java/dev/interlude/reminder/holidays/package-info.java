/** Public holidays by country and region. */
@NullMarked
package dev.interlude.reminder.holidays;

import org.jspecify.annotations.NullMarked;
