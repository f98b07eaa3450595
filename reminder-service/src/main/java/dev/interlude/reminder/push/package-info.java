/** Breaks as messages to people's browsers, by Web Push. */
@NullMarked
package dev.interlude.reminder.push;

import org.jspecify.annotations.NullMarked;
