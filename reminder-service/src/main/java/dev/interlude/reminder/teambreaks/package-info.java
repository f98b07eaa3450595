/** Breaks together: at fixed times, announced by a company, joined by people. */
@NullMarked
package dev.interlude.reminder.teambreaks;

import org.jspecify.annotations.NullMarked;
