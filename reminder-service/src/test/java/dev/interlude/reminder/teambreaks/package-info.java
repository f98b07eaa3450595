/** Team breaks over HTTP, and what is due by them. */
@NullMarked
package dev.interlude.reminder.teambreaks;

import org.jspecify.annotations.NullMarked;
